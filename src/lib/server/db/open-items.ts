import { and, desc, eq, isNull } from 'drizzle-orm';
import { itemQuestion, type ItemQuestion } from '../../domain/attempts/items.ts';
import type { Given } from '../../domain/attempts/outcome.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import type { Rules } from '../../domain/attempts/rules.ts';
import { isTimeUp } from '../../domain/attempts/schedule.ts';
import { ofPlayer } from './attempts.ts';
import { authoredFrom, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import { helpOf } from './help.ts';
import { isId } from './ids.ts';
import type { Player } from './owner.ts';
import { itsAssignment, itsEdition, RULES, rulesFrom } from './rules.ts';
import { answers, attemptItems, attempts } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { editions } from './schema/editions.ts';
import { questionVersions } from './schema/questions.ts';

/** An item of an open attempt, held for a change: changes to an attempt follow each other. */
export interface LockedItem extends Pick<Given, 'tries' | 'hintsTaken'> {
	key: { schoolId: string; attemptId: string; position: number };
	question: AuthoredQuestion;
	/** The question as this attempt meets it. */
	asked: ItemQuestion;
	rules: Rules;
	/** Its student has gone on, and there is no going back: what is saved stands. */
	passed: boolean;
	/** The last position that was shown, where there is no going back. */
	reached: number;
	/** The set that somebody plays of their own accord; null for what was given, and for a preview. */
	playedSet: string | null;
}

export type Locking =
	| { ok: true; item: LockedItem }
	/** `over`: its time is up, and nobody has looked since. */
	| { ok: false; reason: 'not-found' | 'submitted' | 'over' };

/**
 * Finds an item of the player's open attempt, unless it is part of a live game, and locks the attempt until the transaction ends.
 * `now` is when the browser's words came in: waiting for the lock takes nothing from a student.
 */
export async function lockItem(
	tx: Db,
	player: Player,
	attemptId: string,
	position: number,
	now: Date
): Promise<Locking> {
	if (!isId(attemptId)) return { ok: false, reason: 'not-found' };
	const { schoolId } = player;
	// the attempt's row is the lock: answers, tries, hints and the submission follow each other
	const [attempt] = await tx
		.select({
			seed: attempts.seed,
			setId: attempts.setId,
			via: attempts.via,
			submittedAt: attempts.submittedAt,
			deadlineAt: attempts.deadlineAt,
			reached: attempts.reached,
			...RULES
		})
		.from(attempts)
		.innerJoin(editions, itsEdition)
		.leftJoin(assignments, itsAssignment)
		.where(and(ofPlayer(player, attemptId), isNull(attempts.gameId)))
		.for('update', { of: attempts });
	if (!attempt) return { ok: false, reason: 'not-found' };
	if (attempt.submittedAt) return { ok: false, reason: 'submitted' };
	if (isTimeUp(attempt.deadlineAt?.getTime() ?? null, now.getTime()))
		return { ok: false, reason: 'over' };
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
	const { seed, reached } = attempt;
	const rules = rulesFrom(attempt);
	const shuffling = { seed, shuffleOptions: rules.shuffleOptions };
	const asked = itemQuestion(shuffling, position, question.kind, question.content);
	const key = { schoolId, attemptId, position };
	const passed = !rules.goBack && position < reached;
	const isPlayed = attempt.via === 'link' || attempt.via === 'public';
	const playedSet = isPlayed ? attempt.setId : null;
	const item = { key, question, asked, rules, passed, reached, playedSet, ...help(position) };
	return { ok: true, item };
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
