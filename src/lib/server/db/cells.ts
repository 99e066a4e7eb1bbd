import { and, asc, eq, gt, inArray, isNull, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { lastBegin } from '../../domain/attempts/schedule.ts';
import { cellOf, type Cell } from '../../domain/gradebook/cell.ts';
import type { Assignment } from './assignments.ts';
import type { Db } from './client.ts';
import { ownOf, type Own } from './deadlines.ts';
import { grouped } from './grouped.ts';
import { attempts, gradings } from './schema/answers.ts';
import { assignmentExceptions } from './schema/assignments.ts';
import { accommodations } from './schema/classes.ts';
import { players } from './schema/people.ts';

/** An assignment as far as its cells need it, with the students who have it. */
export interface Given {
	assignment: Pick<Assignment, 'id' | 'counting'> & Own['schedule'];
	userIds: readonly string[];
}

/** A cell with what is going on in it. */
export interface LiveCell extends Cell {
	/** An attempt is open, whether or not another was handed in. */
	isOpen: boolean;
	/** When the open attempt ends by itself, ms; null where none is open or nothing ends it. */
	deadlineAt: number | null;
	/** When the student's time to begin was over, ms; null while it is not. */
	closedAt: number | null;
	/** Answers that were handed in wait for a person's mark. */
	isPending: boolean;
}

/**
 * Where every student stands with every assignment that they are given, by `cellKey`. Three queries,
 * however many there are. The caller has found assignments and students as the teacher's.
 */
export async function cellsOf(
	db: Db,
	schoolId: string,
	given: readonly Given[],
	now: Date
): Promise<Map<string, LiveCell>> {
	const ids = given.map(({ assignment }) => assignment.id);
	const userIds = [...new Set(given.flatMap((one) => one.userIds))];
	if (!ids.length || !userIds.length) return new Map();
	const begun = grouped(await attemptsOf(db, schoolId, ids, userIds), keyOf);
	const needs = await db
		.select()
		.from(accommodations)
		.where(and(eq(accommodations.schoolId, schoolId), inArray(accommodations.userId, userIds)));
	const accommodated = new Map(needs.map((row) => [row.userId, row]));
	const different = await db
		.select()
		.from(assignmentExceptions)
		.where(
			and(
				eq(assignmentExceptions.schoolId, schoolId),
				inArray(assignmentExceptions.assignmentId, ids),
				inArray(assignmentExceptions.userId, userIds)
			)
		);
	const exceptions = new Map(different.map((row) => [keyOf(row), row]));
	return new Map(
		given.flatMap(({ assignment, userIds }) =>
			userIds.map((userId) => {
				const key = cellKey(assignment.id, userId);
				const exception = exceptions.get(key) ?? null;
				const accommodation = accommodated.get(userId) ?? null;
				const own = ownOf({ schedule: assignment, accommodation, exception });
				const mine = begun.get(key) ?? [];
				const open = mine.find(({ milliMarks }) => milliMarks === null);
				const ms = now.getTime();
				const end = lastBegin(own);
				const cell: LiveCell = {
					...cellOf(mine, assignment.counting, own, exception?.excused ?? false, ms),
					isOpen: open !== undefined,
					deadlineAt: open?.deadlineAt?.getTime() ?? null,
					closedAt: end !== null && ms >= end ? end : null,
					isPending: mine.some(({ isPending }) => isPending)
				};
				return [key, cell];
			})
		)
	);
}

/** What `cellsOf` calls the cell of a student at an assignment. */
export const cellKey = (assignmentId: string, userId: string): string =>
	`${assignmentId} ${userId}`;

const keyOf = (row: { assignmentId: string | null; userId: string | null }) =>
	cellKey(row.assignmentId ?? '', row.userId ?? '');

const attemptsOf = (
	db: Db,
	schoolId: string,
	assignmentIds: readonly string[],
	userIds: readonly string[]
) =>
	db
		.select({
			assignmentId: attempts.assignmentId,
			userId: players.userId,
			deadlineAt: attempts.deadlineAt,
			late: attempts.late,
			milliMarks: attempts.milliMarks,
			milliPoints: attempts.milliPoints,
			isPending: sql<boolean>`exists ${pendingOf(db)}`
		})
		.from(attempts)
		.innerJoin(
			players,
			and(eq(players.schoolId, attempts.schoolId), eq(players.id, attempts.playerId))
		)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				inArray(attempts.assignmentId, [...assignmentIds]),
				inArray(players.userId, [...userIds])
			)
		)
		.orderBy(asc(attempts.number));

const later = alias(gradings, 'later');

/** The answers of the query's attempt whose newest grading waits for a person. */
const pendingOf = (db: Db) =>
	db
		.select({ one: sql`1` })
		.from(gradings)
		.where(
			and(
				eq(gradings.schoolId, attempts.schoolId),
				eq(gradings.attemptId, attempts.id),
				isNull(gradings.milliCredit),
				notExists(
					db
						.select({ one: sql`1` })
						.from(later)
						.where(
							and(
								eq(later.schoolId, gradings.schoolId),
								eq(later.attemptId, gradings.attemptId),
								eq(later.position, gradings.position),
								gt(later.id, gradings.id)
							)
						)
				)
			)
		);
