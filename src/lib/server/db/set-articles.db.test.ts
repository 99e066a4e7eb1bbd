import { expect, test } from 'vitest';
import { readArticle } from '../../domain/article/read-article.ts';
import { testDb } from '../../../../tests/db.ts';
import { ARTICLE, someSet, someUser } from '../../../../tests/factories.ts';
import { addArticle } from './articles.ts';
import type { Owner } from './owner.ts';
import { addArticleToSet, otherArticles } from './set-articles.ts';
import { articlesOf } from './sets.ts';

const db = await testDb();

const another = (owner: Owner, title: string) =>
	addArticle(db, owner, readArticle(ARTICLE), {
		title,
		source: '',
		author: '',
		url: '',
		publishedOn: null,
		mayPublish: false
	});

test('an article of the teacher’s comes behind those of the quiz, once', async () => {
	const teacher = await someUser(db);
	const { setId, articleId } = await someSet(db, teacher);
	const second = await another(teacher, 'The other side');
	expect(await otherArticles(db, teacher, setId)).toEqual([
		{ id: second, title: 'The other side' }
	]);
	expect(await addArticleToSet(db, teacher, setId, second)).toBe(true);
	expect(await addArticleToSet(db, teacher, setId, second)).toBe(true);
	const ids = (await articlesOf(db, teacher.schoolId, setId)).map(({ id }) => id);
	expect(ids).toEqual([articleId, second]);
	expect(await otherArticles(db, teacher, setId)).toEqual([]);
});

test('nobody adds what is not theirs, nor to what is not theirs', async () => {
	const teacher = await someUser(db);
	const stranger = await someUser(db);
	const { setId } = await someSet(db, teacher);
	const foreign = await another(stranger, 'A stranger’s');
	expect(await addArticleToSet(db, teacher, setId, foreign)).toBe(false);
	expect(await addArticleToSet(db, stranger, setId, foreign)).toBe(false);
	expect(await addArticleToSet(db, teacher, setId, 'nothing')).toBe(false);
	expect(await articlesOf(db, teacher.schoolId, setId)).toHaveLength(1);
	expect(await otherArticles(db, teacher, setId)).toEqual([]);
});
