import { expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { publicQuizzes } from '../db/quizzes.ts';
import { theSchool } from '../db/schools.ts';
import { findLogin } from '../db/users.ts';
import { addDemo } from './add-demo.ts';

it('puts one public quiz in, once, and nobody can log in as its author', async () => {
	const db = await testDb();
	const school = await theSchool(db);
	await addDemo(db, school);
	await addDemo(db, school);
	const quizzes = await publicQuizzes(db, school);
	expect(quizzes).toHaveLength(1);
	expect(quizzes[0]).toMatchObject({ questions: 8, source: 'Lede', publishedOn: '2025-02-23' });
	expect(await findLogin(db, school, '')).toBeNull();
});
