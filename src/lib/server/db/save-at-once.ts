import { and, desc, eq, gte, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm';
import type { Certainty } from '../../domain/attempts/certainty.ts';
import { itemQuestion, readAnswer } from '../../domain/attempts/items.ts';
import { decide } from '../../domain/attempts/revisions.ts';
import type { AnswerProblem } from '../../domain/questions/question.ts';
import { ofPlayer } from './attempts.ts';
import type { Db } from './client.ts';
import { endsAfter, latestEnd } from './deadlines.ts';
import { isId } from './ids.ts';
import { questionOfVersion } from './known-questions.ts';
import type { Player } from './owner.ts';
import { prepared } from './prepared.ts';
import { itsAssignment, itsEdition, RULES, rulesFrom } from './rules.ts';
import { answers, attemptItems, attempts, tries } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { editions } from './schema/editions.ts';
import { questionSets } from './schema/sets.ts';

/** An answer of a player to an item of an attempt, as its page sends it. */
export interface Sent {
	attemptId: string;
	position: number;
	values: readonly string[];
	/** The revision that the page was made from. */
	base: number;
	certainty: Certainty | null;
}

/**
 * Saves an answer in two statements, as nearly every answer can be: the attempt runs, nothing is
 * checked in it, its student may go back, and what is sent is a new choice or stands already. Null
 * where it is otherwise; then nothing has happened, and `saveAnswer` says what is to be done.
 *
 * Nothing is held between the two, so the second asks again: it inserts only while the attempt's row
 * says that it runs. Its share lock waits for whoever closes the attempt or moves its deadline, and
 * then sees the row as they left it; who closes the attempt afterwards waits for this answer and
 * grades it. An answer that comes from another page in between has taken the revision: then nothing
 * is inserted either.
 */
export async function saveAtOnce(
	db: Db,
	player: Player,
	sent: Sent,
	now: Date
): Promise<{ revision: number; problem: AnswerProblem | null } | null> {
	const { attemptId, position, values, base } = sent;
	const item = await readPlainItem(db, player, attemptId, position, now, base);
	if (!item) return null;
	const { seed, rules, versionId, history } = item;
	const { kind, content } = await questionOfVersion(db, player.schoolId, versionId);
	const shuffling = { seed, shuffleOptions: rules.shuffleOptions };
	const reading = readAnswer(itemQuestion(shuffling, position, kind, content), values);
	if (!reading.ok) return null;
	const { answer, problem } = reading;
	const certainty = rules.marking.certainty ? sent.certainty : null;
	const decision = decide(history, base, { answer, certainty });
	if (decision.as === 'stands') return { revision: decision.newest.revision, problem };
	if (decision.as !== 'new') return null;
	const { revision } = decision;
	const end = latestEnd(now).toISOString();
	const stored = answer === null ? null : JSON.stringify(answer);
	const row = { ...player, attemptId, position, revision, answer: stored, certainty, end };
	const saved = await insertWhileRunning(db).execute(row);
	return saved.length ? { revision, problem } : null;
}

/**
 * An item of a running attempt of the player's in which neither checks nor going on make an answer
 * stand, with its answers from revision `base` on, newest first; null for any other.
 */
async function readPlainItem(
	db: Db,
	player: Player,
	attemptId: string,
	position: number,
	now: Date,
	base: number
) {
	if (!isId(attemptId)) return null;
	const end = latestEnd(now).toISOString();
	const rows = await plainItem(db).execute({ ...player, attemptId, position, base, end });
	const [first] = rows;
	if (!first) return null;
	const rules = rulesFrom(first);
	if (rules.checks || !rules.goBack) return null;
	const { seed, versionId } = first;
	const history = rows.flatMap(({ saved }) => (saved ? [saved] : []));
	return { seed, versionId, rules, history };
}

const VALUE = {
	schoolId: sql.placeholder('schoolId'),
	playerId: sql.placeholder('playerId'),
	attemptId: sql.placeholder('attemptId'),
	position: sql.placeholder('position'),
	base: sql.placeholder('base'),
	end: sql.placeholder('end')
};
const isOwnAndRuns = and(
	ofPlayer(VALUE, VALUE.attemptId),
	isNull(attempts.gameId),
	endsAfter(VALUE.end)
);

const ofItem = (table: typeof answers | typeof attemptItems | typeof tries) =>
	and(
		eq(table.schoolId, attempts.schoolId),
		eq(table.attemptId, attempts.id),
		eq(table.position, VALUE.position)
	);

const plainItem = prepared((db) =>
	db
		.select({
			seed: attempts.seed,
			versionId: attemptItems.versionId,
			saved: {
				revision: answers.revision,
				answer: answers.answer,
				certainty: answers.certainty
			},
			...RULES
		})
		.from(attempts)
		.innerJoin(editions, itsEdition)
		.innerJoin(
			questionSets,
			and(eq(questionSets.schoolId, attempts.schoolId), eq(questionSets.id, attempts.setId))
		)
		.leftJoin(assignments, itsAssignment)
		.innerJoin(attemptItems, ofItem(attemptItems))
		.leftJoin(answers, and(ofItem(answers), gte(answers.revision, VALUE.base)))
		.where(
			and(
				isOwnAndRuns,
				or(isNull(questionSets.removedAt), isNotNull(attempts.assignmentId)),
				notExists(
					db
						.select({ one: sql`1` })
						.from(tries)
						.where(ofItem(tries))
				)
			)
		)
		.orderBy(desc(answers.revision))
		.prepare('plain_item')
);

/** Inserts nothing when the attempt is closed by now, or the revision is taken. */
const insertWhileRunning = prepared((db) => {
	const running = db
		.select({
			schoolId: attempts.schoolId,
			attemptId: attempts.id,
			position: sql<number>`${VALUE.position}::int`.as('position'),
			revision: sql<number>`${sql.placeholder('revision')}::int`.as('revision'),
			answer: sql<unknown>`${sql.placeholder('answer')}::jsonb`.as('answer'),
			certainty: sql<Certainty | null>`${sql.placeholder('certainty')}::int`.as('certainty'),
			savedAt: sql<Date>`now()`.as('saved_at')
		})
		.from(attempts)
		.where(isOwnAndRuns)
		.for('share');
	return db
		.insert(answers)
		.select(running)
		.onConflictDoNothing()
		.returning({ revision: answers.revision })
		.prepare('insert_while_running');
});
