import { and, asc, eq, max } from 'drizzle-orm';
import type { Given } from '../../domain/attempts/outcome.ts';
import type { Db } from './client.ts';
import { hintsTaken, tries } from './schema/answers.ts';

/** The help that each item of an attempt has had: its checked answers, and how many hints. */
export async function helpOf(
	db: Db,
	schoolId: string,
	attemptId: string
): Promise<(position: number) => Pick<Given, 'tries' | 'hintsTaken'>> {
	const checked = await db
		.select({ position: tries.position, answer: tries.answer, milliCredit: tries.milliCredit })
		.from(tries)
		.where(and(eq(tries.schoolId, schoolId), eq(tries.attemptId, attemptId)))
		.orderBy(asc(tries.position), asc(tries.number));
	const hints = await db
		.select({ position: hintsTaken.position, taken: max(hintsTaken.number) })
		.from(hintsTaken)
		.where(and(eq(hintsTaken.schoolId, schoolId), eq(hintsTaken.attemptId, attemptId)))
		.groupBy(hintsTaken.position);
	return (position) => ({
		tries: checked.filter((one) => one.position === position),
		hintsTaken: hints.find((one) => one.position === position)?.taken ?? 0
	});
}
