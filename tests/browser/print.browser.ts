import { sentencesOf } from '../../src/lib/domain/article/sentences.ts';
import type { AuthoredQuestion } from '../../src/lib/domain/questions/authored.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import type { Owner } from '../../src/lib/server/db/owner.ts';
import { addArticleToSet } from '../../src/lib/server/db/set-articles.ts';
import { addQuestions } from '../../src/lib/server/db/set-items.ts';
import { articlesOf, updateSet } from '../../src/lib/server/db/sets.ts';
import { someQuestions, someSet, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { articleCalled } from './kinds/with-articles.ts';
import { newestKinds } from './newest-kinds.ts';
import { logIn } from './people.ts';

// A quiz on paper: the teacher prints questions and key.

/** A set with a question of every kind, and a choice from words too. */
async function everyKind(db: Db, teacher: Owner) {
	const { setId, articleId } = await someSet(db, teacher);
	const [article] = await articlesOf(db, teacher.schoolId, setId);
	if (!article) throw new Error('a set has an article');
	const { text, blocks, title } = article;
	const sentences = sentencesOf(text, blocks).map(({ start, end }) => text.slice(start, end));
	const other = {
		id: await articleCalled(db, teacher, 'A bridge at last'),
		title: 'A bridge at last'
	};
	await addArticleToSet(db, teacher, setId, other.id);
	const [usual] = someQuestions(articleId, text);
	const contents = newestKinds(
		{ id: articleId, title, sentences },
		{ ...other, sentences },
		{ id: 'o', key: 'Silverwater', feedback: '' }
	);
	const questions = contents.map((content) => ({ ...usual, ...content }) as AuthoredQuestion);
	await addQuestions(db, teacher, setId, questions);
	return setId;
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('a quiz is printed with its key, whose letters are those of the paper', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const setId = await everyKind(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			await page.getByRole('link', { name: 'On paper' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'Harbour town opens its new bridge'
			);
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await page.emulateMedia({ media: 'print' });
			const main = page.getByRole('main');
			await expect(main.getByRole('listitem').filter({ hasText: 'Who spoke of' })).toHaveCount(2);
			const shown = await main
				.getByRole('group', { name: 'Who spoke of waiting eleven years?' })
				.getByRole('radio')
				.evaluateAll((radios) => radios.map((radio) => radio.parentElement?.textContent?.trim()));
			const letter = 'ABC'.charAt(shown.indexOf('Ada Lindqvist'));
			await expect(main).toContainText(`${letter}: Ada Lindqvist`);
			await expect(main).toContainText('as of 4 March 2025');
			await expect(main).toContainText('“We waited eleven years for this day,” Lindqvist said.');
			for (const role of ['button', 'link', 'combobox', 'navigation'] as const)
				await expect(main.getByRole(role)).toHaveCount(0);
		});

		test('questions and key are printed alone, the article where it is read', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			const ferry = page.getByText('The old ferry made its last crossing');
			await page.goto(`/desk/quizzes/${setId}/print`);
			await expect(ferry).toHaveCount(0);
			await page.getByRole('link', { name: 'Questions', exact: true }).click();
			await expect(page.getByRole('link', { name: 'Questions', exact: true })).toHaveAttribute(
				'aria-current',
				'page'
			);
			await expect(page.getByText('The mayor said it.')).toHaveCount(0);
			await updateSet(db, teacher, setId, { articleAccess: 'beside' });
			await page.reload();
			await expect(ferry).toBeVisible();
			await page.getByRole('link', { name: 'Key', exact: true }).click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Key: Harbour town');
			await expect(page.getByText('The mayor said it.')).toBeVisible();
			await expect(page.getByRole('radio')).toHaveCount(0);
		});
	});
