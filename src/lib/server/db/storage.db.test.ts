import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someQuiz, someUser } from '../../../../tests/factories.ts';
import type { Db } from './client.ts';
import { countSchool } from './counts.ts';
import { databaseSize } from './storage.ts';

let db: Db;
beforeEach(async () => {
	db = await testDb();
});

it('says how large the database is, and what in it', async () => {
	await someQuiz(db, await someUser(db));
	const { bytes, parts } = await databaseSize(db);
	expect(parts.map(({ part }) => part).sort()).toEqual(
		['answers', 'articles', 'log', 'pictures', 'questions', 'rest'].sort()
	);
	expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(bytes);
	for (const { bytes } of parts) expect(bytes).toBeGreaterThan(8000);
});

it('counts what a school has', async () => {
	const teacher = await someUser(db);
	await someQuiz(db, teacher);
	await someUser(db, 'student');
	await someUser(db, 'admin');
	expect(await countSchool(db, teacher.schoolId)).toEqual({
		administrators: 1,
		teachers: 1,
		students: 1,
		classes: 0,
		quizzes: 1
	});
});
