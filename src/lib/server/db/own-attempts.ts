import { and, count, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { itsAssignment, itsEdition } from './rules.ts';
import { attempts, gradings } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { disputes } from './schema/disputes.ts';
import { editions } from './schema/editions.ts';
import { players } from './schema/people.ts';
import { questionSets } from './schema/sets.ts';

/** The most attempts that one page of a history shows. */
export const HISTORY_PAGE = 50;

/** A page of the student's own attempts, newest first, and how many there are on all pages. */
export async function ownHistory(db: Db, student: Owner, page: number) {
	const rows = await ownAttempts(db, student)
		.limit(HISTORY_PAGE)
		.offset((page - 1) * HISTORY_PAGE);
	const [all] = await db
		.select({ total: count() })
		.from(attempts)
		.innerJoin(players, itsPlayer)
		.where(isOwn(student));
	return { attempts: rows.map(withAssignment), total: all?.total ?? 0 };
}

/** All of them, oldest first. */
export const allOwnAttempts = async (db: Db, student: Owner) =>
	(await ownAttempts(db, student)).map(withAssignment).reverse();

export type OwnAttempt = Awaited<ReturnType<typeof allOwnAttempts>>[number];

/** Those that were handed in and have not been looked at since something happened to them. */
export const unseenAttempts = async (db: Db, student: Owner) => {
	const { resultSeenAt } = attempts;
	const rows = await ownAttempts(
		db,
		student,
		and(
			isNotNull(attempts.submittedAt),
			or(
				isNull(resultSeenAt),
				lt(resultSeenAt, NEWEST.marked),
				lt(resultSeenAt, NEWEST.corrected),
				lt(resultSeenAt, NEWEST.decided)
			)
		)
	).limit(MOST_UNSEEN);
	return rows.map(withAssignment);
};

const MOST_UNSEEN = 50;

/** Notes that the student has looked at the result. */
export async function markResultSeen(db: Db, schoolId: string, id: string, now: Date) {
	await db
		.update(attempts)
		.set({ resultSeenAt: now })
		.where(and(eq(attempts.schoolId, schoolId), eq(attempts.id, id)));
}

/** All gradings of the attempts, by attempt, oldest first. */
export async function gradingsOf(db: Db, schoolId: string, ids: readonly string[]) {
	const rows = ids.length
		? await db
				.select({
					attemptId: gradings.attemptId,
					position: gradings.position,
					milliMarks: gradings.milliMarks,
					gradedAt: gradings.gradedAt
				})
				.from(gradings)
				.where(and(eq(gradings.schoolId, schoolId), inArray(gradings.attemptId, [...ids])))
				.orderBy(gradings.id)
		: [];
	return (attemptId: string) =>
		rows
			.filter((row) => row.attemptId === attemptId)
			.map(({ gradedAt, ...row }) => ({ ...row, gradedAt: gradedAt.getTime() }));
}

const newestGrading = (cause: 'manual' | 'correction') =>
	sql<Date | null>`(select max(g.created_at) from ${gradings} g where g.school_id = ${attempts.schoolId} and g.attempt_id = ${attempts.id} and g.cause = ${cause})`.mapWith(
		gradings.gradedAt
	);

/** When something last happened to an attempt; null where nothing has. */
const NEWEST = {
	marked: newestGrading('manual'),
	corrected: newestGrading('correction'),
	decided:
		sql<Date | null>`(select max(d.decided_at) from ${disputes} d where d.school_id = ${attempts.schoolId} and d.attempt_id = ${attempts.id})`.mapWith(
			disputes.decidedAt
		)
};

const ownAttempts = (db: Db, student: Owner, which?: ReturnType<typeof and>) =>
	db
		.select({
			attempt: attempts,
			edition: { title: editions.title },
			isGone: sql<boolean>`${questionSets.removedAt} is not null and ${attempts.assignmentId} is null`,
			assignment: {
				id: assignments.id,
				title: assignments.title,
				feedback: assignments.feedback,
				timeZone: assignments.timeZone
			},
			...NEWEST
		})
		.from(attempts)
		.innerJoin(players, itsPlayer)
		.innerJoin(editions, itsEdition)
		.innerJoin(
			questionSets,
			and(eq(questionSets.schoolId, attempts.schoolId), eq(questionSets.id, attempts.setId))
		)
		.leftJoin(assignments, itsAssignment)
		.where(and(isOwn(student), which))
		.orderBy(desc(attempts.startedAt), desc(attempts.id))
		.$dynamic();

const itsPlayer = and(eq(players.schoolId, attempts.schoolId), eq(players.id, attempts.playerId));

const isOwn = ({ schoolId, userId }: Owner) =>
	and(eq(attempts.schoolId, schoolId), eq(players.userId, userId));

type Row = Awaited<ReturnType<typeof ownAttempts>>[number];

const withAssignment = ({ attempt, edition, assignment, ...row }: Row) => ({
	...attempt,
	...row,
	assignment,
	title: assignment?.title ?? edition.title,
	timeZone: assignment?.timeZone ?? 'UTC'
});
