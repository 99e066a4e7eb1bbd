import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { Db } from './client.ts';
import { attempts } from './schema/answers.ts';
import { classes } from './schema/classes.ts';
import { memberships, users, type Role } from './schema/people.ts';
import { questionSets } from './schema/sets.ts';

/** How much there is, over all schools: for the one who runs the server. */
export async function countEverything(db: Db) {
	return {
		users: await db.$count(users),
		classes: await db.$count(classes),
		quizzes: await db.$count(questionSets),
		attempts: await db.$count(attempts)
	};
}

/** How many people, classes and quizzes a school has, without what was deleted. */
export async function countSchool(db: Db, schoolId: string) {
	const people = (role: Role) =>
		db.$count(memberships, and(eq(memberships.schoolId, schoolId), eq(memberships.role, role)));
	return {
		administrators: await people('admin'),
		teachers: await people('teacher'),
		students: await people('student'),
		classes: await db.$count(classes, eq(classes.schoolId, schoolId)),
		quizzes: await db.$count(
			questionSets,
			and(eq(questionSets.schoolId, schoolId), isNull(questionSets.removedAt))
		)
	};
}

/** Whether somebody has used this installation: a new one has the demo and nobody who can log in. */
export async function isInUse(db: Db): Promise<boolean> {
	const people = await db.$count(users, or(isNotNull(users.email), isNotNull(users.passcodeHash)));
	return people > 0 || (await db.$count(attempts)) > 0;
}
