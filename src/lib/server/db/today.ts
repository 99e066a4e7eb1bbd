import { and, asc, eq, exists, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { phaseOf, type Phase } from '../../domain/attempts/phase.ts';
import {
	AFTER_CLOSING_MS,
	AFTER_OPENING_MS,
	AT_WORK_MS,
	endsSoon
} from '../../domain/attempts/today.ts';
import { inTaughtClasses } from './assignment-list.ts';
import { cellKey, cellsOf, type LiveCell } from './cells.ts';
import type { Db } from './client.ts';
import { scheduleOf } from './deadlines.ts';
import type { Owner } from './owner.ts';
import { attempts } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { questionSets } from './schema/sets.ts';
import { setOfAssignment } from './seen-assignments.ts';
import { studentsSeen } from './students-seen.ts';

/** An assignment of today, as its teacher's desk has it. Points in time are ms since 1970. */
export interface TodayLine {
	id: string;
	title: string;
	opensAt: number;
	closesAt: number | null;
	lateUntil: number | null;
	timeZone: string;
	phase: Phase;
	/** The classes that the teacher sees of it, by name. */
	classes: string[];
	/** Whom it is for, without the excused: each is in one of the next three. */
	students: number;
	handedIn: number;
	working: number;
	notBegun: number;
	/** Of those who have not begun: whose time to begin was over in the last day. */
	missing: number;
	/** Who is at work and has little time left; those with the least first. */
	ending: { name: string; deadlineAt: number }[];
}

/**
 * What runs today of the teacher's assignments and those of their classes, and what closed in the
 * last day; what closes first stands first. Five queries.
 */
export async function todayOf(db: Db, teacher: Owner, now: Date): Promise<TodayLine[]> {
	const rows = await ofToday(db, teacher, now);
	const seen = await studentsSeen(
		db,
		teacher,
		rows.map(({ id }) => id)
	);
	const given = rows.map((assignment) => ({
		assignment,
		students: seen.get(assignment.id)?.students ?? new Map<string, string>()
	}));
	const cells = await cellsOf(
		db,
		teacher.schoolId,
		given.map(({ assignment, students }) => ({ assignment, userIds: [...students.keys()] })),
		now
	);
	return given.map(({ assignment, students }) => {
		const { id, title, opensAt, closesAt, lateUntil, timeZone } = assignment;
		const own = [...students].flatMap(([userId, name]) => {
			const cell = cells.get(cellKey(id, userId));
			return cell && cell.state !== 'excused' ? [{ ...cell, name }] : [];
		});
		return {
			...{ id, title, timeZone },
			opensAt: opensAt.getTime(),
			closesAt: closesAt?.getTime() ?? null,
			lateUntil: lateUntil?.getTime() ?? null,
			phase: phaseOf(scheduleOf(assignment), now.getTime()),
			classes: seen.get(id)?.classes ?? [],
			students: own.length,
			...countsOf(own, now.getTime())
		};
	});
}

function countsOf(cells: readonly (LiveCell & { name: string })[], now: number) {
	const handedIn = cells.filter(({ state }) => state === 'done').length;
	const working = cells.filter(({ state }) => state === 'working').length;
	const ending = cells.flatMap(({ name, deadlineAt }) =>
		deadlineAt !== null && endsSoon(deadlineAt, now) ? [{ name, deadlineAt }] : []
	);
	return {
		handedIn,
		working,
		notBegun: cells.length - handedIn - working,
		missing: cells.filter(
			({ state, closedAt }) =>
				state === 'missing' && closedAt !== null && now - closedAt < AFTER_CLOSING_MS
		).length,
		ending: ending.sort((a, b) => a.deadlineAt - b.deadlineAt)
	};
}

/** Open, closed in the last day, or somebody is at work. What never closes is new for a week. */
const ofToday = (db: Db, teacher: Owner, now: Date) => {
	const ago = (ms: number) => new Date(now.getTime() - ms);
	const end = sql`coalesce(${assignments.lateUntil}, ${assignments.closesAt})`;
	const atWork = db
		.select({ one: sql`1` })
		.from(attempts)
		.where(
			and(
				eq(attempts.schoolId, assignments.schoolId),
				eq(attempts.assignmentId, assignments.id),
				isNull(attempts.submittedAt),
				gt(attempts.startedAt, ago(AT_WORK_MS))
			)
		);
	return db
		.select({
			id: assignments.id,
			title: assignments.title,
			opensAt: assignments.opensAt,
			closesAt: assignments.closesAt,
			lateUntil: assignments.lateUntil,
			timeZone: assignments.timeZone,
			timeLimitMinutes: assignments.timeLimitMinutes,
			attempts: assignments.attempts,
			counting: assignments.counting
		})
		.from(assignments)
		.innerJoin(questionSets, setOfAssignment)
		.where(
			and(
				eq(assignments.schoolId, teacher.schoolId),
				isNull(questionSets.removedAt),
				lte(assignments.opensAt, now),
				or(
					eq(assignments.ownerId, teacher.userId),
					inArray(assignments.id, inTaughtClasses(db, teacher))
				),
				or(
					sql`${end} > ${ago(AFTER_CLOSING_MS).toISOString()}`,
					and(isNull(assignments.closesAt), gt(assignments.opensAt, ago(AFTER_OPENING_MS))),
					exists(atWork)
				)
			)
		)
		.orderBy(sql`${end} nulls last`, asc(assignments.id));
};
