import { AVAILABLE_KINDS } from '../../src/lib/domain/questions/kinds/index.ts';
import { sentencesOf } from '../../src/lib/domain/article/sentences.ts';
import type { AuthoredQuestion } from '../../src/lib/domain/questions/authored.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { addQuestions } from '../../src/lib/server/db/set-items.ts';
import { addSet, articlesOf } from '../../src/lib/server/db/sets.ts';
import { someQuestions, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { articleCalled } from './kinds/with-articles.ts';
import { newestKinds } from './newest-kinds.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

/** A set with a question of every kind, about two articles. */
async function everyKind(db: Db) {
	const teacher = await someUser(db);
	const ids = [
		await articleCalled(db, teacher, 'The Post'),
		await articleCalled(db, teacher, 'The Mail')
	];
	const setId = await addSet(db, teacher, 'Every kind', ids);
	const [a, b] = (await articlesOf(db, teacher.schoolId, setId)).map(
		({ id, title, text, blocks }) => ({
			id,
			title,
			text,
			sentences: sentencesOf(text, blocks).map(({ start, end }) => text.slice(start, end))
		})
	);
	if (!a || !b) throw new Error('There are two');
	const first = someQuestions(a.id, a.text);
	const newest = newestKinds(a, b, { id: 'o', key: 'Silverwater', feedback: 'A note.' });
	const questions = [
		...first,
		...newest.map((one) => ({ ...first[0], ...one }) as AuthoredQuestion)
	];
	const itemIds = (await addQuestions(db, teacher, setId, questions)) ?? [];
	return {
		teacher,
		setId,
		items: questions.map((question, i) => ({ ...question, id: itemIds[i] }))
	};
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('every kind is previewed as students see it', async ({ page, context, server, db }) => {
			test.slow();
			const { teacher, setId, items } = await everyKind(db);
			expect(items.map(({ kind }) => kind).sort()).toEqual([...AVAILABLE_KINDS].sort());
			await logIn(context, server.origin, db, teacher);
			for (const { id, content } of items) {
				await page.goto(`/desk/quizzes/${setId}/questions/${id}`);
				await press(page, 'Preview');
				const preview = page.getByRole('region', { name: 'As students see it' });
				await expect(preview.getByRole('heading', { level: 3 })).toHaveText(content.stem);
				if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			}
		});
	});
