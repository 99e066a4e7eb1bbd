import { expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { ARTICLE, someQuestions, someQuiz, someUser } from '../../../../tests/factories.ts';
import { findArticleFor, updateArticle } from './articles.ts';
import type { Db } from './client.ts';
import { copyQuiz } from './copies.ts';
import { publishSet } from './editions.ts';
import type { Owner } from './owner.ts';
import { findQuiz, type Quiz } from './quizzes.ts';
import { addQuestions, changeItem } from './set-items.ts';
import { articlesOf, findSetFor, itemsOf, updateSet } from './sets.ts';

const asFoundBy = async (db: Db, { schoolId, userId }: Owner, ref: string): Promise<Quiz> => {
	const quiz = await findQuiz(db, schoolId, ref, userId);
	if (!quiz) throw new Error('No such quiz');
	return quiz;
};

it('takes the evidence alone of an article without the right, and stands on it', async () => {
	const db = await testDb();
	const [author, teacher] = [await someUser(db), await someUser(db)];
	const { setId, articleId, itemIds } = await someQuiz(db, author, { visibility: 'public' });
	await changeItem(db, author, setId, itemIds[4] ?? '', { inDraw: true });
	await updateSet(db, author, setId, { draw: 1 });
	await publishSet(db, author, setId, 'public');

	const copy = await copyQuiz(db, teacher, await asFoundBy(db, teacher, setId));
	if (!copy) throw new Error('It is public');
	expect(copy.leftOut).toBe(0);
	const set = await findSetFor(db, teacher, copy.setId);
	expect(set).toMatchObject({
		visibility: 'private',
		draw: 1,
		origin: { setId, title: 'Harbour town opens its new bridge', author: 'A teacher' }
	});
	const [article] = await articlesOf(db, teacher.schoolId, copy.setId);
	expect(article).toMatchObject({ source: 'The Harbour Post', mayPublish: false });
	expect(article?.text).not.toContain('old ferry');
	const items = await itemsOf(db, teacher.schoolId, copy.setId);
	expect(items.map(({ inDraw }) => inDraw)).toEqual([false, false, false, false, true]);
	for (const { question } of items)
		for (const { start, end, quote, ...evidence } of question.evidence) {
			expect(evidence.articleId).toBe(article?.id);
			expect(evidence.articleId).not.toBe(articleId);
			expect(article?.text.slice(start, end)).toBe(quote);
		}
	expect(await publishSet(db, teacher, copy.setId, 'link')).toMatchObject({ ok: true });
});

it('is its new owner’s: the author’s changes do not reach it, nor the other way', async () => {
	const db = await testDb();
	const [author, teacher] = [await someUser(db), await someUser(db)];
	const { setId } = await someQuiz(db, author, { visibility: 'public' });
	const { setId: copyId = '' } =
		(await copyQuiz(db, teacher, await asFoundBy(db, teacher, setId))) ?? {};
	expect(await findSetFor(db, author, copyId)).toBeNull();
	await updateSet(db, teacher, copyId, { title: 'Ours' });
	expect((await findSetFor(db, author, setId))?.title).toBe('Harbour town opens its new bridge');
	const [mine] = await itemsOf(db, teacher.schoolId, copyId);
	const [theirs] = await itemsOf(db, author.schoolId, setId);
	expect(mine?.versionId).not.toBe(theirs?.versionId);
});

it('takes all of an article that may be published, and the question that shows it', async () => {
	const db = await testDb();
	const [author, teacher] = [await someUser(db), await someUser(db)];
	const { setId, articleId } = await someQuiz(db, author);
	const article = await findArticleFor(db, author, articleId);
	if (!article) throw new Error('It is theirs');
	await updateArticle(db, author, articleId, { ...article, mayPublish: true });
	await publishSet(db, author, setId, 'public');
	const [plain] = someQuestions(articleId, article.text);
	if (!plain) throw new Error('There are five');
	const start = article.text.indexOf('The bridge cost');
	const shown = { start, end: start + 33, text: 'The bridge cost 58 million euros.', paragraph: 0 };
	await addQuestions(db, author, setId, [
		{
			...plain,
			kind: 'evidence',
			content: {
				stem: 'It was dear.',
				articleId,
				sentences: [
					shown,
					{ ...shown, start: 0, end: 7, text: 'Harbour' },
					{ ...shown, start: 8, end: 12, text: 'town' }
				],
				keys: [0],
				neighbours: false
			}
		}
	]);
	expect(await publishSet(db, author, setId, 'public')).toMatchObject({ ok: true });
	const { setId: copyId = '', leftOut } =
		(await copyQuiz(db, teacher, await asFoundBy(db, teacher, setId))) ?? {};
	expect(leftOut).toBe(0);
	const [whole] = await articlesOf(db, teacher.schoolId, copyId);
	expect(whole?.text).toBe(ARTICLE);
	const items = await itemsOf(db, teacher.schoolId, copyId);
	expect(items.at(-1)?.question.content).toMatchObject({ articleId: whole?.id });
});

it('is made of public quizzes alone', async () => {
	const db = await testDb();
	const [author, teacher] = [await someUser(db), await someUser(db)];
	const { linkToken } = await someQuiz(db, author, { visibility: 'link' });
	expect(await copyQuiz(db, teacher, await asFoundBy(db, teacher, linkToken))).toBeNull();
});

it('credits the first author too', async () => {
	const db = await testDb();
	const [author, second, third] = [await someUser(db), await someUser(db), await someUser(db)];
	const { setId } = await someQuiz(db, author, { visibility: 'public' });
	const { setId: once = '' } =
		(await copyQuiz(db, second, await asFoundBy(db, second, setId))) ?? {};
	await publishSet(db, second, once, 'public');
	const { setId: twice = '' } = (await copyQuiz(db, third, await asFoundBy(db, third, once))) ?? {};
	expect((await findSetFor(db, third, twice))?.origin).toMatchObject({
		setId: once,
		author: 'A teacher, after A teacher'
	});
});
