import { and, eq } from 'drizzle-orm';
import type { Accommodation } from '../../domain/attempts/accommodation.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { accommodations } from './schema/classes.ts';

/** How pages help their student to read. */
export type Aids = Pick<Accommodation, 'readAloud' | 'largeText'>;

/** The aids that a student is accommodated with. */
export async function aidsOf(db: Db, { schoolId, userId }: Owner): Promise<Aids> {
	const [aids] = await db
		.select({ readAloud: accommodations.readAloud, largeText: accommodations.largeText })
		.from(accommodations)
		.where(and(eq(accommodations.schoolId, schoolId), eq(accommodations.userId, userId)));
	return aids ?? { readAloud: false, largeText: false };
}
