import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Marks } from '../../domain/attempts/marks.ts';
import { itemMarks } from '../../domain/attempts/outcome.ts';
import type { Db } from './client.ts';
import { lockPlayers } from './correction-effects.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { recountStanding } from './recount.ts';
import { gradedItems } from './results.ts';
import { rulesFrom } from './rules.ts';
import { attempts, gradings } from './schema/answers.ts';
import { withRules } from './submissions.ts';

/** Where an answer stands. */
export interface Place {
	attemptId: string;
	position: number;
}

/** The grading that counts now, and by how many thousandths of a point the mark has changed. */
export interface Given {
	gradingId: string;
	gained: number;
}

/**
 * Gives the answer a credit (0..1) by hand: appends a grading, and counts the attempt and the
 * standing anew. The caller has found the attempt through its owner and locked the player's.
 */
export async function giveMark(
	tx: Db,
	owner: Owner,
	place: Place,
	credit: number,
	note: string,
	now: Date
): Promise<Given> {
	const marked = await itemToMark(tx, owner.schoolId, place);
	const { item, marking } = marked;
	const marks = itemMarks(item.question, item, marking, credit);
	return append(tx, owner, marked, [{ cause: 'manual', ...marks, note }], now);
}

/**
 * Takes back what was given by hand last: the mark that a person gave before counts again, or the
 * key's, or it waits to be marked. Appends gradings, as `giveMark` does.
 */
export async function takeMarkBack(tx: Db, owner: Owner, place: Place, now: Date): Promise<Given> {
	const [, before] = await tx
		.select({ milliCredit: gradings.milliCredit, note: gradings.note })
		.from(gradings)
		.where(
			and(
				eq(gradings.schoolId, owner.schoolId),
				eq(gradings.attemptId, place.attemptId),
				eq(gradings.position, place.position),
				eq(gradings.cause, 'manual')
			)
		)
		.orderBy(desc(gradings.id))
		.limit(2);
	if (typeof before?.milliCredit === 'number')
		return giveMark(tx, owner, place, before.milliCredit / 1000, before.note, now);
	const marked = await itemToMark(tx, owner.schoolId, place);
	const marks = itemMarks(marked.item.question, marked.item, marked.marking);
	// no person's mark counts any more, which corrections go by
	const none: Row = { cause: 'manual', milliCredit: null, milliMarks: 0, note: '' };
	const byKey: Row = { cause: 'correction', ...marks, note: '' };
	return append(tx, owner, marked, marks.milliCredit === null ? [none] : [none, byKey], now);
}

async function itemToMark(tx: Db, schoolId: string, { attemptId, position }: Place) {
	const [asked] = await withRules(tx).where(thisAttempt(schoolId, attemptId));
	const items = await gradedItems(tx, schoolId, attemptId);
	const item = items.find((one) => one.position === position);
	if (!asked || !item) throw new Error('The answer was found before');
	const { attempt } = asked;
	return { attempt, item, items, marking: rulesFrom(asked).marking };
}

const thisAttempt = (schoolId: string, attemptId: string) =>
	and(eq(attempts.schoolId, schoolId), eq(attempts.id, attemptId));

type Row = Marks & { cause: 'manual' | 'correction'; note: string };

/** Appends the gradings, the last of which counts. */
async function append(
	tx: Db,
	{ schoolId, userId }: Owner,
	{ attempt, item, items }: Awaited<ReturnType<typeof itemToMark>>,
	rows: [Row, ...Row[]],
	now: Date
): Promise<Given> {
	const { position, versionId } = item;
	const common = { schoolId, attemptId: attempt.id, position, versionId };
	const made = rows.map((row) => ({
		id: newId(),
		...common,
		gradedBy: userId,
		gradedAt: now,
		...row
	}));
	await tx.insert(gradings).values(made);
	const milliMarks = rows.at(-1)?.milliMarks ?? 0;
	const others = items.filter((one) => one !== item);
	await tx
		.update(attempts)
		.set({ milliMarks: others.reduce((sum, one) => sum + one.milliMarks, milliMarks) })
		.where(thisAttempt(schoolId, attempt.id));
	if (!attempt.practice && !attempt.assignmentId) await recountStanding(tx, attempt);
	return { gradingId: made.at(-1)?.id ?? '', gained: milliMarks - item.milliMarks };
}

/** Locks the attempts of all these players at these quizzes: their standings may move. */
export async function lockPlayersOf(tx: Db, schoolId: string, places: readonly Place[]) {
	const ids = [...new Set(places.map(({ attemptId }) => attemptId))];
	const rows = await tx
		.select()
		.from(attempts)
		.where(and(eq(attempts.schoolId, schoolId), inArray(attempts.id, ids)));
	await lockPlayers(
		tx,
		schoolId,
		rows.map((attempt) => ({ attempt }))
	);
}
