import { beforeEach, expect, it } from 'vitest';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { testDb } from '../../../../tests/db.ts';
import { articlesWithoutQuiz, findArticleFor } from './articles.ts';
import { findAttempt, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import {
	findRemovedArticle,
	findRemovedSet,
	removeArticle,
	removeSet,
	restoreArticle,
	restoreSet
} from './deletions.ts';
import type { Owner } from './owner.ts';
import { findQuiz, linkOfCode, publicQuizzes } from './quizzes.ts';
import { addSet, findSetFor, listSets } from './sets.ts';

const NOW = new Date('2026-03-01T09:00:00Z');

let db: Db;
let teacher: Owner;
let other: Owner;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	other = await someUser(db);
});

it('lets students read the article first, unless there is none', async () => {
	const { articleId } = await someQuiz(db, teacher);
	const about = await addSet(db, teacher, 'About it', [articleId]);
	const byHand = await addSet(db, teacher, 'By hand', []);
	expect((await findSetFor(db, teacher, about))?.articleAccess).toBe('before');
	expect((await findSetFor(db, teacher, byHand))?.articleAccess).toBe('after');
});

it('a deleted quiz is found by nobody, and undo brings all of it back', async () => {
	const { setId, linkToken, code } = await someQuiz(db, teacher, { visibility: 'public' });
	const { player, quiz } = await someoneAt(db, linkToken);
	const attempt = await startAttempt(db, player, quiz);
	const { schoolId, userId } = teacher;
	const found = async () => [
		await findSetFor(db, teacher, setId),
		(await listSets(db, teacher)).find(({ id }) => id === setId),
		await findQuiz(db, schoolId, linkToken, null),
		await findQuiz(db, schoolId, setId, userId),
		await linkOfCode(db, schoolId, code),
		(await publicQuizzes(db, schoolId)).find(({ id }) => id === setId),
		await findAttempt(db, player, attempt)
	];
	expect((await found()).every(Boolean)).toBe(true);
	expect(await removeSet(db, other, setId, NOW)).toBe(false);
	expect(await removeSet(db, teacher, setId, NOW)).toBe(true);
	expect((await found()).some(Boolean)).toBe(false);
	expect(await findRemovedSet(db, other, setId)).toBeNull();
	expect(await restoreSet(db, other, setId)).toBe(false);
	expect(await restoreSet(db, teacher, setId)).toBe(true);
	expect((await found()).every(Boolean)).toBe(true);
	expect(await restoreSet(db, teacher, setId)).toBe(false);
});

it('an article is deleted only when no quiz is about it', async () => {
	const { setId, articleId } = await someQuiz(db, teacher);
	expect(await removeArticle(db, teacher, articleId, NOW)).toMatchObject({
		reason: 'used',
		quizzes: [{ id: setId }]
	});
	expect(await articlesWithoutQuiz(db, teacher)).toEqual([]);
	await removeSet(db, teacher, setId, NOW);
	expect(await articlesWithoutQuiz(db, teacher)).toMatchObject([{ id: articleId }]);
	expect(await removeArticle(db, other, articleId, NOW)).toEqual({
		ok: false,
		reason: 'not-found'
	});
	expect(await removeArticle(db, teacher, articleId, NOW)).toEqual({ ok: true });
	expect(await findArticleFor(db, teacher, articleId)).toBeNull();
	expect(await articlesWithoutQuiz(db, teacher)).toEqual([]);
	expect(await findRemovedArticle(db, other, articleId)).toBeNull();
	expect(await restoreArticle(db, other, articleId)).toBe(false);
	expect(await restoreArticle(db, teacher, articleId)).toBe(true);
	expect(await findArticleFor(db, teacher, articleId)).not.toBeNull();
});

it('a quiz that comes back brings its deleted article along', async () => {
	const { setId, articleId } = await someQuiz(db, teacher);
	await removeSet(db, teacher, setId, NOW);
	await removeArticle(db, teacher, articleId, NOW);
	await restoreSet(db, teacher, setId);
	expect(await findArticleFor(db, teacher, articleId)).not.toBeNull();
});
