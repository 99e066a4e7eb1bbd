import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { correctionOf, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import {
	COUNTING,
	inScope,
	isNewestAnswer,
	isNewestGrading,
	itsItems,
	itsSet,
	ofItem,
	type Scope
} from './queue-items.ts';
import { answers, attemptItems, attempts, gradings } from './schema/answers.ts';
import { currentVersions } from './schema/corrections.ts';
import { questionVersions } from './schema/questions.ts';
import { questionSets } from './schema/sets.ts';

/** Answers that wait for a person to mark them, the newest first. */
export async function unmarkedAnswers(db: Db, scope: Scope, most: number) {
	const rows = await db
		.select({
			versionId: COUNTING,
			attemptId: attemptItems.attemptId,
			position: attemptItems.position,
			answer: answers.answer,
			setId: questionSets.id,
			submittedAt: attempts.submittedAt
		})
		.from(questionSets)
		.innerJoin(attempts, itsSet)
		.innerJoin(attemptItems, itsItems)
		.innerJoin(questionVersions, versionOf(attemptItems))
		.leftJoin(currentVersions, correctionOf(attemptItems))
		.innerJoin(gradings, ofItem(gradings))
		.innerJoin(answers, ofItem(answers))
		.where(and(waits(db, scope), isNewestAnswer(db)))
		.orderBy(desc(attempts.submittedAt), desc(attempts.id), attemptItems.position)
		.limit(most);
	return rows.map(({ submittedAt, ...row }) => ({ ...row, since: submittedAt?.getTime() ?? 0 }));
}

/** How many there are. */
export async function countUnmarked(db: Db, scope: Scope): Promise<number> {
	const [row] = await db
		.select({ answers: count() })
		.from(questionSets)
		.innerJoin(attempts, itsSet)
		.innerJoin(attemptItems, itsItems)
		.innerJoin(questionVersions, versionOf(attemptItems))
		.leftJoin(currentVersions, correctionOf(attemptItems))
		.innerJoin(gradings, ofItem(gradings))
		.where(waits(db, scope));
	return row?.answers ?? 0;
}

const waits = (db: Db, scope: Scope) =>
	and(
		inScope(scope),
		// the one kind that a person marks: without it, every grading would be looked at
		eq(questionVersions.kind, 'open'),
		isNull(gradings.milliCredit),
		isNewestGrading(db)
	);
