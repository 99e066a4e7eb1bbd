import { and, eq, gte, inArray, isNull, or, type Placeholder } from 'drizzle-orm';
import { NO_ACCOMMODATION, type TimePercent } from '../../domain/attempts/accommodation.ts';
import {
	deadlineOf,
	GRACE_MS,
	ownSchedule,
	type OwnSchedule,
	type Schedule
} from '../../domain/attempts/schedule.ts';
import type { studentsGiven } from './assignment-end.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { attempts } from './schema/answers.ts';
import { assignmentExceptions, assignments } from './schema/assignments.ts';
import { accommodations } from './schema/classes.ts';
import { players, users } from './schema/people.ts';

/**
 * When and how often one student may take the assignment, all that is theirs alone counted; null
 * where there is no such assignment. Whether it is given to them is for the caller to know.
 */
export async function ownScheduleOf(
	db: Db,
	schoolId: string,
	assignmentId: string,
	userId: string
): Promise<OwnSchedule | null> {
	const schedules = await ownSchedules(db, schoolId, assignmentId, [userId]);
	return schedules.get(userId) ?? null;
}

/** The same for several students at once, by their ids. */
export async function ownSchedules(
	db: Db,
	schoolId: string,
	assignmentId: string,
	userIds: readonly string[]
): Promise<Map<string, OwnSchedule>> {
	if (!isId(assignmentId) || !userIds.length) return new Map();
	const rows = await db
		.select({ userId: users.id, ...OWN })
		.from(users)
		.innerJoin(
			assignments,
			and(eq(assignments.schoolId, users.schoolId), eq(assignments.id, assignmentId))
		)
		.leftJoin(accommodations, accommodationOf)
		.leftJoin(assignmentExceptions, exceptionOf)
		.where(and(eq(users.schoolId, schoolId), inArray(users.id, [...userIds])));
	return new Map(rows.map((row) => [row.userId, ownOf(row)]));
}

/** The same for one student and several assignments, by the assignments' ids. */
export async function schedulesOf(
	db: Db,
	{ schoolId, userId }: Owner,
	assignmentIds: readonly string[]
): Promise<Map<string, OwnSchedule>> {
	if (!assignmentIds.length) return new Map();
	const rows = await db
		.select({ assignmentId: assignments.id, ...OWN })
		.from(users)
		.innerJoin(
			assignments,
			and(eq(assignments.schoolId, users.schoolId), inArray(assignments.id, [...assignmentIds]))
		)
		.leftJoin(accommodations, accommodationOf)
		.leftJoin(assignmentExceptions, exceptionOf)
		.where(and(eq(users.schoolId, schoolId), eq(users.id, userId)));
	return new Map(rows.map((row) => [row.assignmentId, ownOf(row)]));
}

/** The same for every pair of a student and an assignment that the query gives, by assignment. */
export async function schedulesGiven(
	db: Db,
	schoolId: string,
	given: ReturnType<typeof studentsGiven>
): Promise<Map<string, OwnSchedule[]>> {
	const rows = await db
		.select({ assignmentId: assignments.id, ...OWN })
		.from(given)
		.innerJoin(users, and(eq(users.schoolId, schoolId), eq(users.id, given.userId)))
		.innerJoin(
			assignments,
			and(eq(assignments.schoolId, schoolId), eq(assignments.id, given.assignmentId))
		)
		.leftJoin(accommodations, accommodationOf)
		.leftJoin(assignmentExceptions, exceptionOf);
	const schedules = new Map<string, OwnSchedule[]>();
	for (const row of rows)
		schedules.set(row.assignmentId, [...(schedules.get(row.assignmentId) ?? []), ownOf(row)]);
	return schedules;
}

/** Whose running attempts are meant: of an assignment, of a student, or of both. */
export type Whose =
	{ assignmentId: string; userId?: string } | { userId: string; assignmentId?: undefined };

/**
 * Gives the running attempts the deadlines that they have by now, after times, an exception or an
 * accommodation changed. What is over stays over, and none ends earlier than `now`. The caller's
 * transaction has made the change.
 */
export async function moveDeadlines(
	tx: Db,
	schoolId: string,
	{ assignmentId, userId }: Whose,
	now: Date
): Promise<void> {
	const rows = await tx
		.select({
			id: attempts.id,
			startedAt: attempts.startedAt,
			deadlineAt: attempts.deadlineAt,
			addedMinutes: attempts.addedMinutes,
			...OWN
		})
		.from(attempts)
		.innerJoin(
			players,
			and(eq(players.schoolId, attempts.schoolId), eq(players.id, attempts.playerId))
		)
		.innerJoin(users, and(eq(users.schoolId, players.schoolId), eq(users.id, players.userId)))
		.innerJoin(
			assignments,
			and(eq(assignments.schoolId, attempts.schoolId), eq(assignments.id, attempts.assignmentId))
		)
		.leftJoin(accommodations, accommodationOf)
		.leftJoin(assignmentExceptions, exceptionOf)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				assignmentId ? eq(attempts.assignmentId, assignmentId) : undefined,
				userId ? eq(players.userId, userId) : undefined,
				isRunning(now)
			)
		)
		.orderBy(attempts.id)
		.for('update', { of: attempts });
	for (const row of rows) {
		const ends = deadlineOf(ownOf(row), row.startedAt.getTime(), row.addedMinutes);
		const deadlineAt = ends === null ? null : new Date(Math.max(ends, now.getTime()));
		if (deadlineAt?.getTime() === row.deadlineAt?.getTime()) continue;
		await tx
			.update(attempts)
			.set({ deadlineAt })
			.where(and(eq(attempts.schoolId, schoolId), eq(attempts.id, row.id)));
	}
}

/**
 * Open, and not past its deadline and the grace: an attempt whose time is over is handed in as it
 * is, whether or not somebody has looked since.
 */
export const isRunning = (now: Date) => endsAfter(latestEnd(now));

/** An attempt that ended before this is over at `now`. */
export const latestEnd = (now: Date): Date => new Date(now.getTime() - GRACE_MS);

/** The same for a query that is prepared, and is told `latestEnd` when it runs. */
export const endsAfter = (end: Date | Placeholder) =>
	and(isNull(attempts.submittedAt), or(isNull(attempts.deadlineAt), gte(attempts.deadlineAt, end)));

const accommodationOf = and(
	eq(accommodations.schoolId, users.schoolId),
	eq(accommodations.userId, users.id)
);
const exceptionOf = and(
	eq(assignmentExceptions.schoolId, users.schoolId),
	eq(assignmentExceptions.assignmentId, assignments.id),
	eq(assignmentExceptions.userId, users.id)
);

/** What an own schedule is made from, of the joined tables. */
const OWN = {
	schedule: {
		opensAt: assignments.opensAt,
		closesAt: assignments.closesAt,
		lateUntil: assignments.lateUntil,
		timeLimitMinutes: assignments.timeLimitMinutes,
		attempts: assignments.attempts
	},
	accommodation: accommodations,
	exception: assignmentExceptions
};

/** The rows that an own schedule is made from. */
export interface Own {
	schedule: Pick<
		typeof assignments.$inferSelect,
		'opensAt' | 'closesAt' | 'lateUntil' | 'timeLimitMinutes' | 'attempts'
	>;
	accommodation: typeof accommodations.$inferSelect | null;
	exception: typeof assignmentExceptions.$inferSelect | null;
}

/** The schedule that follows from what the database has of the assignment and the student. */
export function ownOf({ schedule, accommodation, exception }: Own): OwnSchedule {
	return ownSchedule(
		scheduleOf(schedule),
		accommodation
			? { ...accommodation, timePercent: accommodation.timePercent as TimePercent }
			: NO_ACCOMMODATION,
		exception && {
			opensAt: ms(exception.opensAt),
			closesAt: ms(exception.closesAt),
			extraAttempts: exception.extraAttempts
		}
	);
}

/** An assignment's times as the domain has them. */
export const scheduleOf = (times: Own['schedule']): Schedule => ({
	opensAt: times.opensAt.getTime(),
	closesAt: ms(times.closesAt),
	lateUntil: ms(times.lateUntil),
	timeLimitMinutes: times.timeLimitMinutes,
	attempts: times.attempts
});

const ms = (time: Date | null): number | null => time?.getTime() ?? null;
