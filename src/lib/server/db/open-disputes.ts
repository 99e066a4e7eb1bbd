import { and, count, desc, eq, inArray } from 'drizzle-orm';
import { carried } from '../../domain/corrections/fits.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { correctionOf } from './authored.ts';
import type { Db } from './client.ts';
import { questionsOf } from './near-answers.ts';
import type { Owner } from './owner.ts';
import {
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

/** A mark that its student disagrees with, and nobody has decided on. */
export interface OpenDispute {
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
	milliMarks: number;
	/** A person gave the mark. */
	byHand: boolean;
	since: number;
}

/** The open disputes, the newest first. */
export async function openDisputes(db: Db, scope: Scope, most: number): Promise<OpenDispute[]> {
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
		.where(and(isOpen(scope), eq(gradings.id, newestGradingOf(db, disputes)), isNewestAnswer(db)))
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
		.where(isOpen(scope));
	return row?.open ?? 0;
}

const itsAttempt = and(
	eq(attempts.schoolId, disputes.schoolId),
	eq(attempts.id, disputes.attemptId)
);

const isOpen = (scope: Scope) =>
	and(inScope(scope), eq(disputes.schoolId, scope.schoolId), eq(disputes.state, 'open'));

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

/** Grants the open disputes at these places: a correction has raised their marks. */
export async function grantDisputes(
	tx: Db,
	schoolId: string,
	places: readonly { attemptId: string; position: number }[],
	now: Date
): Promise<void> {
	const open = await tx
		.select({ id: disputes.id, attemptId: disputes.attemptId, position: disputes.position })
		.from(disputes)
		.where(and(eq(disputes.schoolId, schoolId), eq(disputes.state, 'open')));
	const raised = new Set(places.map(({ attemptId, position }) => `${attemptId}:${position}`));
	const ids = open
		.filter(({ attemptId, position }) => raised.has(`${attemptId}:${position}`))
		.map(({ id }) => id);
	if (!ids.length) return;
	await tx
		.update(disputes)
		.set({ state: 'granted', decidedAt: now })
		.where(and(eq(disputes.schoolId, schoolId), inArray(disputes.id, ids)));
}
