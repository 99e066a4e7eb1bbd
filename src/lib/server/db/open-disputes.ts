import { and, count, desc, eq, inArray, type SQL } from 'drizzle-orm';
import { carried } from '../../domain/corrections/fits.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { correctionOf } from './authored.ts';
import type { Db } from './client.ts';
import { questionsOf } from './near-answers.ts';
import type { Place } from './give-marks.ts';
import type { Owner } from './owner.ts';
import {
	ALL,
	COUNTING,
	inScope,
	isNewestAnswer,
	itsAnswers,
	itsItem,
	itsSet,
	newestGradingOf,
	type Scope
} from './queue-items.ts';
import { answers, attemptItems, attempts, gradings } from './schema/answers.ts';
import { currentVersions } from './schema/corrections.ts';
import { disputes } from './schema/disputes.ts';
import { questionSets } from './schema/sets.ts';

/** A mark that its student disagrees with. */
export interface Dispute {
	id: string;
	attemptId: string;
	position: number;
	setId: string;
	/** The version of the question that counts. */
	versionId: string;
	question: AuthoredQuestion;
	/** As an answer to that version. */
	answer: unknown;
	words: string;
	/** The teacher's word back; of an open one what was said before it was opened again. */
	reply: string;
	/** Null while it is open. */
	decidedAt: Date | null;
	milliMarks: number;
	/** A person gave the mark. */
	byHand: boolean;
	since: number;
}

/** The disputes that are open, or were decided so: all of them or the newest ones, those first. */
export async function disputesIn(
	db: Db,
	scope: Scope,
	state: 'open' | 'declined' = 'open',
	most = ALL
): Promise<Dispute[]> {
	const rows = await db
		.select({
			id: disputes.id,
			attemptId: disputes.attemptId,
			position: disputes.position,
			setId: questionSets.id,
			versionId: COUNTING,
			shownId: attemptItems.versionId,
			answer: answers.answer,
			milliMarks: gradings.milliMarks,
			cause: gradings.cause,
			words: disputes.words,
			reply: disputes.reply,
			decidedAt: disputes.decidedAt,
			createdAt: disputes.createdAt
		})
		.from(disputes)
		.innerJoin(attempts, itsAttempt)
		.innerJoin(questionSets, itsSet)
		.innerJoin(attemptItems, itsItem(disputes))
		.leftJoin(currentVersions, correctionOf(attemptItems))
		.innerJoin(
			gradings,
			and(
				eq(gradings.schoolId, disputes.schoolId),
				eq(gradings.attemptId, disputes.attemptId),
				eq(gradings.position, disputes.position)
			)
		)
		.innerJoin(answers, itsAnswers)
		.where(
			and(isIn(scope, state), eq(gradings.id, newestGradingOf(db, disputes)), isNewestAnswer(db))
		)
		.orderBy(desc(disputes.createdAt), desc(disputes.id))
		.limit(most);
	const ids = rows.flatMap(({ versionId, shownId }) => [versionId, shownId]);
	const questions = await questionsOf(db, scope.schoolId, ids);
	return rows.map(({ shownId, createdAt, cause, answer, ...row }) => {
		const [question, shown] = [questions.get(row.versionId), questions.get(shownId)];
		if (!question || !shown) throw new Error('An item lists a version that is not there');
		return {
			...row,
			question,
			answer: carried(shown, question, answer),
			byHand: cause === 'manual',
			since: createdAt.getTime()
		};
	});
}

/** How many there are. */
export async function countDisputes(db: Db, scope: Scope): Promise<number> {
	const [row] = await db
		.select({ open: count() })
		.from(disputes)
		.innerJoin(attempts, itsAttempt)
		.innerJoin(questionSets, itsSet)
		.where(isIn(scope, 'open'));
	return row?.open ?? 0;
}

const itsAttempt = and(
	eq(attempts.schoolId, disputes.schoolId),
	eq(attempts.id, disputes.attemptId)
);

const isIn = (scope: Scope, state: 'open' | 'declined') =>
	and(inScope(scope), eq(disputes.schoolId, scope.schoolId), eq(disputes.state, state));

/** The version that was shown where the owner's student disagrees, decided or not. */
export async function findDispute(db: Db, owner: Owner, id: string): Promise<string | null> {
	const [row] = await db
		.select({ versionId: attemptItems.versionId })
		.from(disputes)
		.innerJoin(attempts, itsAttempt)
		.innerJoin(questionSets, itsSet)
		.innerJoin(attemptItems, itsItem(disputes))
		.where(and(inScope(owner), eq(disputes.id, id)));
	return row?.versionId ?? null;
}

/** Grants the open disputes at these places: something has raised their marks. */
export const grantDisputes = (
	tx: Db,
	schoolId: string,
	places: readonly Place[],
	now: Date
): Promise<void> =>
	changeAt(tx, schoolId, places, eq(disputes.state, 'open'), { state: 'granted', decidedAt: now });

/** Opens the disputes at these places that were granted at `granted`: that was taken back. */
export const reopenDisputes = (
	tx: Db,
	schoolId: string,
	places: readonly Place[],
	granted: Date
): Promise<void> =>
	changeAt(
		tx,
		schoolId,
		places,
		and(eq(disputes.state, 'granted'), eq(disputes.decidedAt, granted)),
		{ state: 'open', decidedAt: null }
	);

async function changeAt(
	tx: Db,
	schoolId: string,
	places: readonly Place[],
	which: SQL | undefined,
	change: { state: 'open' | 'granted'; decidedAt: Date | null }
) {
	const such = await tx
		.select({ id: disputes.id, attemptId: disputes.attemptId, position: disputes.position })
		.from(disputes)
		.where(and(eq(disputes.schoolId, schoolId), which));
	const there = new Set(places.map(({ attemptId, position }) => `${attemptId}:${position}`));
	const ids = such
		.filter(({ attemptId, position }) => there.has(`${attemptId}:${position}`))
		.map(({ id }) => id);
	if (!ids.length) return;
	await tx
		.update(disputes)
		.set(change)
		.where(and(eq(disputes.schoolId, schoolId), inArray(disputes.id, ids)));
}
