import { isNotNull, or } from 'drizzle-orm';
import type { Db } from './client.ts';
import { attempts } from './schema/answers.ts';
import { classes } from './schema/classes.ts';
import { users } from './schema/people.ts';
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

/** Whether somebody has used this installation: a new one has the demo and nobody who can log in. */
export async function isInUse(db: Db): Promise<boolean> {
	const people = await db.$count(users, or(isNotNull(users.email), isNotNull(users.passcodeHash)));
	return people > 0 || (await db.$count(attempts)) > 0;
}
