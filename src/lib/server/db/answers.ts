import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Certainty } from '../../domain/attempts/certainty.ts';
import { itemQuestion, readAnswer } from '../../domain/attempts/items.ts';
import type { AnswerProblem } from '../../domain/questions/question.ts';
import { ofPlayer } from './attempts.ts';
import { authoredFrom, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Player } from './owner.ts';
import { answers, attemptItems, attempts } from './schema/answers.ts';
import { questionVersions } from './schema/questions.ts';

export type Saving =
	| { ok: true; revision: number; problem: AnswerProblem | null }
	| { ok: false; reason: 'not-found' | 'submitted' | 'unreadable' };

/**
 * Saves an answer to one item of the player's open attempt.
 *
 * `base` is the revision that the page was made from. A page that still says what that revision
 * said changes nothing, so a stale tab cannot undo what another tab saved; sending the same answer
 * twice adds nothing. Otherwise the answer becomes the newest revision.
 */
export async function saveAnswer(
	db: Db,
	player: Player,
	attemptId: string,
	position: number,
	values: readonly string[],
	base: number,
	certainty: Certainty | null = null
): Promise<Saving> {
	if (!isId(attemptId)) return { ok: false, reason: 'not-found' };
	return db.transaction(async (tx) => {
		const { schoolId } = player;
		// the attempt's row is the lock: answers and the submission follow each other
		const [attempt] = await tx
			.select({ seed: attempts.seed, submittedAt: attempts.submittedAt })
			.from(attempts)
			.where(ofPlayer(player, attemptId))
			.for('update');
		if (!attempt) return { ok: false, reason: 'not-found' };
		if (attempt.submittedAt) return { ok: false, reason: 'submitted' };

		const here = and(
			eq(attemptItems.schoolId, schoolId),
			eq(attemptItems.attemptId, attemptId),
			eq(attemptItems.position, position)
		);
		const [row] = await tx
			.select({ version: questionVersions })
			.from(attemptItems)
			.innerJoin(questionVersions, versionOf(attemptItems))
			.where(here);
		if (!row) return { ok: false, reason: 'not-found' };
		const { kind, content } = authoredFrom(row.version);
		const reading = readAnswer(itemQuestion(attempt.seed, position, kind, content), values);
		if (!reading.ok) return { ok: false, reason: 'unreadable' };

		const history = await tx
			.select({
				revision: answers.revision,
				answer: answers.answer,
				certainty: answers.certainty
			})
			.from(answers)
			.where(
				and(
					eq(answers.schoolId, schoolId),
					eq(answers.attemptId, attemptId),
					eq(answers.position, position)
				)
			)
			.orderBy(desc(answers.revision));
		const newest = history[0] ?? NOTHING;
		const seen = history.find(({ revision }) => revision === base) ?? NOTHING;
		const { answer, problem } = reading;
		const saysWhat = (one: Said) =>
			isDeepStrictEqual(answer, one.answer) && certainty === one.certainty;
		if (saysWhat(seen) || saysWhat(newest)) return { ok: true, revision: newest.revision, problem };
		const revision = newest.revision + 1;
		await tx.insert(answers).values({ schoolId, attemptId, position, revision, answer, certainty });
		return { ok: true, revision, problem };
	});
}

interface Said {
	answer: unknown;
	certainty: Certainty | null;
}
const NOTHING = { revision: 0, answer: null, certainty: null };

/** Notes when an item was first shown. */
export async function markServed(
	db: Db,
	schoolId: string,
	attemptId: string,
	position: number,
	now: Date
) {
	await db
		.update(attemptItems)
		.set({ servedAt: now })
		.where(
			and(
				eq(attemptItems.schoolId, schoolId),
				eq(attemptItems.attemptId, attemptId),
				eq(attemptItems.position, position),
				isNull(attemptItems.servedAt)
			)
		);
}
