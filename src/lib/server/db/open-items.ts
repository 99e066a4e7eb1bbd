import { and, desc, eq } from 'drizzle-orm';
import { itemQuestion, type ItemQuestion } from '../../domain/attempts/items.ts';
import type { Given } from '../../domain/attempts/outcome.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import type { Marking } from '../../domain/quizzes/marking.ts';
import { ofPlayer } from './attempts.ts';
import { authoredFrom, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import { helpOf } from './help.ts';
import { isId } from './ids.ts';
import type { Player } from './owner.ts';
import { answers, attemptItems, attempts } from './schema/answers.ts';
import { editions } from './schema/editions.ts';
import { questionVersions } from './schema/questions.ts';

/** An item of an open attempt, held for a change: changes to an attempt follow each other. */
export interface LockedItem extends Pick<Given, 'tries' | 'hintsTaken'> {
	key: { schoolId: string; attemptId: string; position: number };
	question: AuthoredQuestion;
	/** The question as this attempt meets it. */
	asked: ItemQuestion;
	marking: Marking;
}

export type Locking =
	{ ok: true; item: LockedItem } | { ok: false; reason: 'not-found' | 'submitted' };

/** Finds an item of the player's open attempt, and locks the attempt until the transaction ends. */
export async function lockItem(
	tx: Db,
	player: Player,
	attemptId: string,
	position: number
): Promise<Locking> {
	if (!isId(attemptId)) return { ok: false, reason: 'not-found' };
	const { schoolId } = player;
	// the attempt's row is the lock: answers, tries, hints and the submission follow each other
	const [attempt] = await tx
		.select({
			seed: attempts.seed,
			submittedAt: attempts.submittedAt,
			marking: editions.marking
		})
		.from(attempts)
		.innerJoin(
			editions,
			and(eq(editions.schoolId, attempts.schoolId), eq(editions.id, attempts.editionId))
		)
		.where(ofPlayer(player, attemptId))
		.for('update', { of: attempts });
	if (!attempt) return { ok: false, reason: 'not-found' };
	if (attempt.submittedAt) return { ok: false, reason: 'submitted' };
	const [row] = await tx
		.select({ version: questionVersions })
		.from(attemptItems)
		.innerJoin(questionVersions, versionOf(attemptItems))
		.where(
			and(
				eq(attemptItems.schoolId, schoolId),
				eq(attemptItems.attemptId, attemptId),
				eq(attemptItems.position, position)
			)
		);
	if (!row) return { ok: false, reason: 'not-found' };
	const question = authoredFrom(row.version);
	const help = await helpOf(tx, schoolId, attemptId);
	const { seed, marking } = attempt;
	const asked = itemQuestion(seed, position, question.kind, question.content);
	const key = { schoolId, attemptId, position };
	return { ok: true, item: { key, question, asked, marking, ...help(position) } };
}

/** Every answer that was saved to the item, newest first. */
export const historyOf = (tx: Db, { key }: LockedItem) =>
	tx
		.select({
			revision: answers.revision,
			answer: answers.answer,
			certainty: answers.certainty
		})
		.from(answers)
		.where(
			and(
				eq(answers.schoolId, key.schoolId),
				eq(answers.attemptId, key.attemptId),
				eq(answers.position, key.position)
			)
		)
		.orderBy(desc(answers.revision));
