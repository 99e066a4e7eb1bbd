import { and, eq } from 'drizzle-orm';
import type { Accommodation } from '../../domain/attempts/accommodation.ts';
import type { Db } from './client.ts';
import type { Player } from './owner.ts';
import { accommodations } from './schema/classes.ts';
import { players } from './schema/people.ts';

/** How a page helps its student to read. */
export type Aids = Pick<Accommodation, 'readAloud' | 'largeText'>;

/** The aids that a player is accommodated with; a guest has none. */
export async function aidsOf(db: Db, { schoolId, playerId }: Player): Promise<Aids> {
	const [aids] = await db
		.select({ readAloud: accommodations.readAloud, largeText: accommodations.largeText })
		.from(players)
		.innerJoin(
			accommodations,
			and(eq(accommodations.schoolId, players.schoolId), eq(accommodations.userId, players.userId))
		)
		.where(and(eq(players.schoolId, schoolId), eq(players.id, playerId)));
	return aids ?? { readAloud: false, largeText: false };
}
