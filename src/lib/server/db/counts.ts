import type { Db } from './client.ts';
import { attempts } from './schema/answers.ts';
import { users } from './schema/people.ts';
import { questionSets } from './schema/sets.ts';

/** How much there is, over all schools: for the one who runs the server. */
export async function countEverything(db: Db) {
	return {
		users: await db.$count(users),
		quizzes: await db.$count(questionSets),
		attempts: await db.$count(attempts)
	};
}
