import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { effectOn, type Effect } from '../../domain/corrections/effect.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import type { AffectedItem } from './affected-items.ts';
import type { Db } from './client.ts';
import type { Correction } from './correction-target.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { recountStanding } from './recount.ts';
import { attemptItems, attempts, gradings } from './schema/answers.ts';
import { corrections, currentVersions } from './schema/corrections.ts';
import { setItems } from './schema/sets.ts';

// What a correction changes, table by table; `correctQuestion` calls these in its transaction.

export type Affected = AffectedItem & { effect: Effect };

export const effectOf =
	(from: AuthoredQuestion, to: AuthoredQuestion) =>
	(item: AffectedItem): Affected => ({ ...item, effect: effectOn(item, from, to) });

/** Whether it changes what somebody has earned. */
export const isChanged = ({ effect }: Affected) => effect.as === 'marked' && effect.changed;

/** Locks all attempts of these players at these quizzes, in one order: their standings may move. */
export async function lockPlayers(
	tx: Db,
	schoolId: string,
	items: readonly Pick<AffectedItem, 'attempt'>[]
) {
	const pairs = [...byPlayer(items.map(({ attempt }) => attempt)).values()];
	for (let first = 0; first < pairs.length; first += BATCH)
		await tx
			.select({ id: attempts.id })
			.from(attempts)
			.where(
				and(
					eq(attempts.schoolId, schoolId),
					or(
						...pairs
							.slice(first, first + BATCH)
							.map(({ setId, playerId }) =>
								and(eq(attempts.setId, setId), eq(attempts.playerId, playerId))
							)
					)
				)
			)
			.orderBy(asc(attempts.id))
			.for('update');
}

/** So many values stand in one statement at the most. */
const BATCH = 500;

const byPlayer = <Row extends { setId: string; playerId: string }>(rows: readonly Row[]) =>
	new Map(rows.map((row) => [`${row.setId}:${row.playerId}`, row]));

/** From now on `toId` counts where the version did, and where one did that it had corrected. */
export async function letCount(
	tx: Db,
	schoolId: string,
	versionId: string,
	toId: string
): Promise<void> {
	await tx
		.update(currentVersions)
		.set({ currentId: toId })
		.where(and(eq(currentVersions.schoolId, schoolId), eq(currentVersions.currentId, versionId)));
	await tx.insert(currentVersions).values({ schoolId, versionId, currentId: toId });
}

/** What is withdrawn leaves its quizzes, and comes back when that is taken back. */
export async function replaceInQuizzes(
	tx: Db,
	schoolId: string,
	versionId: string,
	toId: string,
	way: Correction['way'],
	now: Date
): Promise<void> {
	const itemsOfVersion = and(eq(setItems.schoolId, schoolId), eq(setItems.versionId, versionId));
	if (way === 'undo') {
		const [withdrawal] = await tx
			.select({ at: corrections.createdAt })
			.from(corrections)
			.where(
				and(
					eq(corrections.schoolId, schoolId),
					eq(corrections.toVersionId, versionId),
					inArray(corrections.way, ['out', 'full'])
				)
			);
		if (withdrawal)
			await tx
				.update(setItems)
				.set({ removedAt: null })
				.where(and(itemsOfVersion, eq(setItems.removedAt, withdrawal.at)));
	}
	if (way === 'out' || way === 'full')
		await tx
			.update(setItems)
			.set({ removedAt: now })
			.where(and(itemsOfVersion, isNull(setItems.removedAt)));
	await tx.update(setItems).set({ versionId: toId }).where(itemsOfVersion);
}

/** In open attempts, the question is replaced where nothing was answered; the points follow in all. */
export async function replaceInAttempts(
	tx: Db,
	schoolId: string,
	toId: string,
	affected: readonly Affected[]
): Promise<void> {
	for (const { attempt, position, effect } of affected)
		if (effect.as === 'replaced')
			await tx
				.update(attemptItems)
				.set({ versionId: toId })
				.where(
					and(
						eq(attemptItems.schoolId, schoolId),
						eq(attemptItems.attemptId, attempt.id),
						eq(attemptItems.position, position)
					)
				);
	const sums = new Map<string, { milliMarks: number; milliPoints: number; ids: string[] }>();
	for (const { attempt, effect } of affected) {
		const milliMarks = effect.as === 'marked' ? effect.milliMarks : 0;
		const { milliPoints } = effect;
		if (!milliMarks && !milliPoints) continue;
		const key = `${milliMarks}:${milliPoints}`;
		const sum = sums.get(key) ?? { milliMarks, milliPoints, ids: [] };
		sums.set(key, { ...sum, ids: [...sum.ids, attempt.id] });
	}
	for (const { milliMarks, milliPoints, ids } of sums.values())
		await tx
			.update(attempts)
			.set({
				// stays null while the attempt is open
				milliMarks: sql`${attempts.milliMarks} + ${milliMarks}`,
				milliPoints: sql`${attempts.milliPoints} + ${milliPoints}`
			})
			.where(and(eq(attempts.schoolId, schoolId), inArray(attempts.id, ids)));
}

/** Appends the gradings of what changes, and counts the standings anew. */
export async function grade(
	tx: Db,
	{ schoolId, userId }: Owner,
	correctionId: string,
	versionId: string,
	affected: readonly Affected[],
	now: Date
): Promise<void> {
	const rows = affected.flatMap(({ attempt, position, effect }) =>
		effect.as === 'marked' && effect.changed
			? [
					{
						id: newId(),
						schoolId,
						attemptId: attempt.id,
						position,
						versionId,
						cause: 'correction' as const,
						correctionId,
						gradedBy: userId,
						gradedAt: now,
						...effect.marks
					}
				]
			: []
	);
	for (let first = 0; first < rows.length; first += BATCH)
		await tx.insert(gradings).values(rows.slice(first, first + BATCH));
	const counting = affected.filter(
		(one) => isChanged(one) && !one.attempt.practice && !one.attempt.assignmentId
	);
	for (const attempt of byPlayer(counting.map((one) => one.attempt)).values())
		await recountStanding(tx, attempt);
}

/**
 * Notes what is near by the version that counts now, and what is no more, where no grading was
 * added: a mark for the queue, which nobody's points hang on.
 */
export async function noteNear(tx: Db, schoolId: string, affected: readonly Affected[]) {
	for (const near of [true, false]) {
		const ids = affected.flatMap(({ grading: last, effect }) =>
			last?.isNear === !near &&
			effect.as === 'marked' &&
			!effect.changed &&
			(effect.marks.near ?? false) === near
				? [last.id]
				: []
		);
		for (let first = 0; first < ids.length; first += BATCH)
			await tx
				.update(gradings)
				.set({ near })
				.where(
					and(
						eq(gradings.schoolId, schoolId),
						inArray(gradings.id, ids.slice(first, first + BATCH))
					)
				);
	}
}
