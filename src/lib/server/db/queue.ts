import { and, eq } from 'drizzle-orm';
import { queueOf, type Asked } from '../../domain/queue/groups.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import type { Db } from './client.ts';
import { nearAnswers, questionsOf } from './near-answers.ts';
import { countDisputes, disputesIn, type Dispute } from './open-disputes.ts';
import type { Owner } from './owner.ts';
import type { Scope } from './queue-items.ts';
import { questionSets } from './schema/sets.ts';
import { countUnmarked, unmarkedAnswers } from './unmarked.ts';

/** What waits for its teacher's decision. */
export type Queued = Common &
	(
		| { reason: 'disputed'; dispute: Dispute }
		| { reason: 'near' }
		| { reason: 'unmarked'; place: { attemptId: string; position: number } }
	);

interface Common {
	versionId: string;
	question: AuthoredQuestion;
	setId: string;
	answer: unknown;
	students: number;
	since: number;
}

/** So many disputes, different near misses and answers to be marked are grouped at once. */
const MOST = { disputed: 500, near: 1000, unmarked: 500 };

/**
 * What waits for the owner of the quizzes, by question and equal answers: the newest of each reason.
 * `beyond` says how many answers wait besides, which come up when these are decided.
 */
export async function loadQueue(
	db: Db,
	scope: Scope,
	most = MOST
): Promise<{ asked: Asked<Queued>[]; beyond: number }> {
	const disputed = await disputesIn(db, scope, 'open', most.disputed);
	const near = await nearAnswers(db, scope, most.near);
	const unmarked = await unmarkedAnswers(db, scope, most.unmarked);
	const isCut = disputed.length === most.disputed || unmarked.length === most.unmarked;
	const others = isCut
		? (await countDisputes(db, scope)) + (await countUnmarked(db, scope))
		: disputed.length + unmarked.length;
	const versionIds = unmarked.map(({ versionId }) => versionId);
	const questions = await questionsOf(db, scope.schoolId, versionIds);
	const asked = queueOf<Queued>([
		...disputed.map((dispute) => ({
			...dispute,
			dispute,
			reason: 'disputed' as const,
			students: 1
		})),
		...near.answers.map((one) => ({ ...one, reason: 'near' as const })),
		...unmarked.flatMap(({ attemptId, position, ...one }) => {
			const question = questions.get(one.versionId);
			const place = { attemptId, position };
			return question
				? [{ ...one, question, place, reason: 'unmarked' as const, students: 1 }]
				: [];
		})
	]);
	return { asked, beyond: near.beyond + others - disputed.length - unmarked.length };
}

/** How many answers wait for the owner of the quizzes: cheap enough for every look at a desk. */
export async function countQueue(db: Db, scope: Scope): Promise<number> {
	const { answers, beyond } = await nearAnswers(db, scope, MOST.near);
	return (
		(await countDisputes(db, scope)) +
		answers.reduce((sum, { students }) => sum + students, beyond) +
		(await countUnmarked(db, scope))
	);
}

/** The titles of the owner's quizzes, by id. */
export async function titlesOf(db: Db, { schoolId, userId }: Owner): Promise<Map<string, string>> {
	const rows = await db
		.select({ id: questionSets.id, title: questionSets.title })
		.from(questionSets)
		.where(and(eq(questionSets.schoolId, schoolId), eq(questionSets.ownerId, userId)));
	return new Map(rows.map(({ id, title }) => [id, title]));
}
