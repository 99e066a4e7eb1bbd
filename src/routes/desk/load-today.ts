import { countBank } from '$lib/server/db/bank.ts';
import { EVERYTHING } from '$lib/server/db/bank-query.ts';
import { weekAfter } from '$lib/server/days.ts';
import { runningGames } from '$lib/server/db/games.ts';
import { db } from '$lib/server/db/index.ts';
import type { Owner } from '$lib/server/db/owner.ts';
import { countQueue } from '$lib/server/db/queue.ts';
import { todayOf } from '$lib/server/db/today.ts';
import type { Day } from '$lib/ui/desk/today/today.ts';

/** What runs on the teacher's desk now, and how much waits to be looked at. */
export async function loadToday(owner: Owner): Promise<Day> {
	const now = new Date();
	return {
		at: now.getTime(),
		assignments: await todayOf(db(), owner, now),
		live: (await runningGames(db(), owner)).map(({ id, title, pin, players }) => ({
			id,
			title,
			pin,
			players
		})),
		toDecide: await countQueue(db(), owner),
		toReview: await countBank(db(), owner, { ...EVERYTHING, reviewBy: weekAfter(now.getTime()) })
	};
}
