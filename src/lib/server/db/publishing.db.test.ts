import { beforeEach, expect, it } from 'vitest';
import { someoneAt, someQuiz, someSet, someUser } from '../../../../tests/factories.ts';
import { testDb } from '../../../../tests/db.ts';
import { flipBlock, findArticleFor, updateArticle } from './articles.ts';
import type { Db } from './client.ts';
import { openSet, publishSet } from './editions.ts';
import { editionArticlesOf, findQuiz, linkOfCode, publicQuizzes } from './quizzes.ts';
import type { Owner } from './owner.ts';
import { changeItem, findItemFor, moveItem, reviseQuestion } from './set-items.ts';
import { findSetFor, itemsOf, updateSet } from './sets.ts';
import { attemptItemsOf } from './attempt-items.ts';
import { startAttempt } from './attempts.ts';

let db: Db;
let teacher: Owner;
let other: Owner;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	other = await someUser(db);
});

it('finds a set, its questions and its article through their owner alone', async () => {
	const { setId, articleId, itemIds } = await someSet(db, teacher);
	const [item = ''] = itemIds;
	expect(await findSetFor(db, teacher, setId)).not.toBeNull();
	expect(await findSetFor(db, other, setId)).toBeNull();
	expect(await findSetFor(db, { ...teacher, schoolId: setId }, setId)).toBeNull();
	expect(await findSetFor(db, teacher, 'no-id')).toBeNull();
	expect(await findItemFor(db, other, setId, item)).toBeNull();
	expect(await findArticleFor(db, other, articleId)).toBeNull();
	expect(await updateSet(db, other, setId, { title: 'Mine' })).toBe(false);
	expect(await changeItem(db, other, setId, item, { removedAt: new Date() })).toBe(false);
	expect(await moveItem(db, other, setId, item, 1)).toBe(false);
	expect(await flipBlock(db, other, articleId, 0)).toBe(false);
	expect(await publishSet(db, other, setId, 'public')).toEqual({ ok: false, reason: 'not-found' });
});

it('moves, deletes and brings back', async () => {
	const { setId, itemIds } = await someSet(db, teacher);
	const [first = '', second = '', third = ''] = itemIds;
	const order = async () => (await itemsOf(db, teacher.schoolId, setId)).map(({ id }) => id);
	await moveItem(db, teacher, setId, second, -1);
	expect((await order()).slice(0, 3)).toEqual([second, first, third]);
	await moveItem(db, teacher, setId, second, -1);
	expect((await order())[0]).toBe(second);
	await changeItem(db, teacher, setId, first, { removedAt: new Date() });
	expect(await order()).not.toContain(first);
	expect(await findItemFor(db, teacher, setId, first)).toBeNull();
	await changeItem(db, teacher, setId, first, { removedAt: null });
	expect((await order()).slice(0, 3)).toEqual([second, first, third]);
});

it('says which question keeps it from being published, and writes nothing', async () => {
	const { setId, itemIds } = await someSet(db, teacher);
	const [item = ''] = itemIds;
	const found = await findItemFor(db, teacher, setId, item);
	if (found?.question.kind !== 'choice') throw new Error('expected a choice');
	const keyless = { ...found.question, content: { ...found.question.content, key: null } };
	await reviseQuestion(db, teacher, setId, item, keyless);
	expect(await publishSet(db, teacher, setId, 'link')).toEqual({
		ok: false,
		problems: [{ reason: 'no-key', question: 0 }]
	});
	expect(await findSetFor(db, teacher, setId)).toMatchObject({
		visibility: 'private',
		linkToken: null,
		code: null
	});
});

it('keeps an edition as it was, whatever is edited afterwards', async () => {
	const { setId, articleId, itemIds, linkToken } = await someQuiz(db, teacher);
	const { player, quiz } = await someoneAt(db, linkToken);
	const attempt = await startAttempt(db, player, quiz);

	const [item = ''] = itemIds;
	const found = await findItemFor(db, teacher, setId, item);
	if (found?.question.kind !== 'choice') throw new Error('expected a choice');
	const content = { ...found.question.content, stem: 'Edited?', key: 'b' };
	await reviseQuestion(db, teacher, setId, item, { ...found.question, content });
	const article = await findArticleFor(db, teacher, articleId);
	if (!article) throw new Error('expected the article');
	await updateArticle(db, teacher, articleId, { ...article, title: 'Edited', mayPublish: true });

	const [played] = await attemptItemsOf(db, player.schoolId, attempt);
	expect(played?.question).toEqual(found.question);
	const [copy] = await editionArticlesOf(db, player.schoolId, quiz.editionId);
	expect(copy).toMatchObject({ title: 'Harbour town opens its new bridge', mayPublish: false });

	expect(await publishSet(db, teacher, setId, 'link')).toEqual({ ok: true, edition: 2 });
	const again = await findQuiz(db, teacher.schoolId, linkToken, null);
	expect(again?.editionId).not.toBe(quiz.editionId);
	const [stillPlayed] = await attemptItemsOf(db, player.schoolId, attempt);
	expect(stillPlayed?.question).toEqual(found.question);
});

it.each([
	['private', null, null],
	['link', 'link', null],
	['public', 'link', 'public']
] as const)(
	'a %s quiz opens by its link as %s, by its id as %s',
	async (visibility, byLink, byId) => {
		const { setId, linkToken, code } = await someQuiz(db, teacher, { visibility });
		const via = async (ref: string, userId: string | null) =>
			(await findQuiz(db, teacher.schoolId, ref, userId))?.via ?? null;
		expect(await via(linkToken, null)).toBe(byLink);
		expect(await via(setId, null)).toBe(byId);
		expect(await via(setId, other.userId)).toBe(byId);
		expect(await via(setId, teacher.userId)).toBe('owner');
		expect(await linkOfCode(db, teacher.schoolId, code)).toBe(byLink && linkToken);
		expect(await publicQuizzes(db, teacher.schoolId)).toHaveLength(visibility === 'public' ? 1 : 0);
	}
);

it('keeps the article of an evidence question from the public without the right to publish it', async () => {
	const { setId, articleId } = await someSet(db, teacher);
	const sentences = [0, 1, 2].map((n) => ({ start: n, end: n + 1, text: `${n}`, paragraph: 0 }));
	const [first] = await itemsOf(db, teacher.schoolId, setId);
	if (!first) throw new Error('The set has questions');
	const content = { stem: 'It opened.', articleId, sentences, keys: [0], neighbours: false };
	const pointing = { ...first.question, kind: 'evidence' as const, content };
	await reviseQuestion(db, teacher, setId, first.id, pointing);
	const problems = [{ reason: 'article-not-free', question: 0 }];
	expect(await publishSet(db, teacher, setId, 'public')).toEqual({ ok: false, problems });
	expect(await publishSet(db, teacher, setId, 'link')).toEqual({ ok: true, edition: 1 });
	expect(await openSet(db, teacher, setId, 'public')).toBe(false);
	expect(await findSetFor(db, teacher, setId)).toMatchObject({ visibility: 'link' });
	const article = await findArticleFor(db, teacher, articleId);
	if (!article) throw new Error('The set has an article');
	await updateArticle(db, teacher, articleId, { ...article, mayPublish: true });
	expect(await openSet(db, other, setId, 'public')).toBe(false);
	expect(await openSet(db, teacher, setId, 'public')).toBe(true);
	expect(await findSetFor(db, teacher, setId)).toMatchObject({ visibility: 'public' });
	expect(await publishSet(db, teacher, setId, 'public')).toEqual({ ok: true, edition: 2 });
});
