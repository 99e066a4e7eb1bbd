import { expect, it } from 'vitest';
import { ARTICLE, someSet, someUser } from '../../../../tests/factories.ts';
import { testDb } from '../../../../tests/db.ts';
import { questionsOn } from './evidence.ts';
import { changeItem } from './set-items.ts';

it('names the questions that rest on a paragraph, without deleted ones and others’', async () => {
	const db = await testDb();
	const teacher = await someUser(db);
	const { setId, articleId, itemIds } = await someSet(db, teacher);
	const start = ARTICLE.indexOf('“We waited');
	const paragraph = { start, end: ARTICLE.indexOf('\n', start) };
	const [waiting = '', , , trams = ''] = itemIds;
	expect(await questionsOn(db, teacher, articleId, paragraph)).toEqual([
		{ setId, itemId: waiting, stem: 'Who spoke of waiting eleven years?' },
		{ setId, itemId: trams, stem: 'How many trams an hour is the bridge to carry?' }
	]);
	expect(await questionsOn(db, await someUser(db), articleId, paragraph)).toEqual([]);
	await changeItem(db, teacher, setId, waiting, { removedAt: new Date() });
	expect(await questionsOn(db, teacher, articleId, paragraph)).toHaveLength(1);
	expect(await questionsOn(db, teacher, articleId, { start: 0, end: 10 })).toEqual([]);
});
