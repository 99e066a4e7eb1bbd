import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { assignmentScores } from './assignment-scores.ts';
import type { Db } from './client.ts';
import { HAS_OWN } from './exceptions.ts';
import { answers, attemptItems, attempts } from './schema/answers.ts';
import { assignmentExceptions } from './schema/assignments.ts';
import { players, users } from './schema/people.ts';
import { seenStudents, type SeenAssignment } from './seen-assignments.ts';

/** An attempt as its teacher's list has it. */
export interface AttemptLine {
	id: string;
	number: number;
	startedAt: Date;
	deadlineAt: Date | null;
	submittedAt: Date | null;
	late: boolean;
	milliMarks: number | null;
	milliPoints: number;
	answered: number;
	questions: number;
}

/** How far one student is. */
export interface StudentLine {
	userId: string;
	name: string;
	/** Their name on the class's board; empty for one who has it alone. */
	nickname: string;
	/** In the order they were begun. */
	attempts: AttemptLine[];
	/** The score that counts, in thousandths of a percent; null while there is none. */
	milliPercent: number | null;
	/** They have times or attempts of their own here. */
	hasException: boolean;
}

/** Students that belong together: those of a class, those who have it alone, those who had it. */
export interface ProgressGroup {
	kind: 'class' | 'single' | 'former';
	/** The class's name; empty for the others. */
	name: string;
	students: StudentLine[];
}

/**
 * How far everybody is whom the teacher may see. Its owner is also shown who has begun and is not
 * given it any more.
 */
export async function assignmentProgress(db: Db, seen: SeenAssignment): Promise<ProgressGroup[]> {
	const { schoolId, id } = seen.assignment;
	const lines = await attemptLines(db, schoolId, id);
	const scores = await assignmentScores(db, schoolId, id);
	const excepted = await db
		.select({ userId: assignmentExceptions.userId })
		.from(assignmentExceptions)
		.where(
			and(
				eq(assignmentExceptions.schoolId, schoolId),
				eq(assignmentExceptions.assignmentId, id),
				HAS_OWN
			)
		);
	const exceptions = new Set(excepted.map(({ userId }) => userId));
	const line = (student: { userId: string; name: string; nickname?: string }): StudentLine => ({
		...student,
		nickname: student.nickname ?? '',
		attempts: lines
			.filter(({ userId }) => userId === student.userId)
			.map(({ userId: _userId, name: _name, ...attempt }) => attempt),
		milliPercent: scores.get(student.userId) ?? null,
		hasException: exceptions.has(student.userId)
	});
	const given = new Set(seenStudents(seen));
	const former = new Map(
		lines.flatMap(({ userId, name }) => (given.has(userId) ? [] : [[userId, name]]))
	);
	const formerStudents = seen.isOwner
		? [...former].map(([userId, name]) => line({ userId, name }))
		: [];
	const groups: ProgressGroup[] = [
		...seen.classes.map(({ name, students }) => ({
			kind: 'class' as const,
			name,
			students: students.map(line)
		})),
		{ kind: 'single', name: '', students: seen.singles.map(line) },
		{ kind: 'former', name: '', students: formerStudents }
	];
	return groups.filter(({ kind, students }) => kind === 'class' || students.length > 0);
}

async function attemptLines(db: Db, schoolId: string, assignmentId: string) {
	const rows = await db
		.select({
			userId: users.id,
			name: users.name,
			id: attempts.id,
			number: attempts.number,
			startedAt: attempts.startedAt,
			deadlineAt: attempts.deadlineAt,
			submittedAt: attempts.submittedAt,
			late: attempts.late,
			milliMarks: attempts.milliMarks,
			milliPoints: attempts.milliPoints,
			questions: db.$count(
				attemptItems,
				and(eq(attemptItems.schoolId, schoolId), eq(attemptItems.attemptId, attempts.id))
			)
		})
		.from(attempts)
		.innerJoin(
			players,
			and(eq(players.schoolId, attempts.schoolId), eq(players.id, attempts.playerId))
		)
		.innerJoin(users, and(eq(users.schoolId, players.schoolId), eq(users.id, players.userId)))
		.where(and(eq(attempts.schoolId, schoolId), eq(attempts.assignmentId, assignmentId)))
		.orderBy(asc(users.name), asc(users.id), asc(attempts.number));
	const answered = await countAnswered(
		db,
		schoolId,
		rows.map(({ id }) => id)
	);
	return rows.map((row) => ({ ...row, answered: answered.get(row.id) ?? 0 }));
}

/** To how many questions each attempt has an answer that was not taken back. */
async function countAnswered(db: Db, schoolId: string, attemptIds: readonly string[]) {
	if (!attemptIds.length) return new Map<string, number>();
	const newest = db
		.selectDistinctOn([answers.attemptId, answers.position], {
			attemptId: answers.attemptId,
			answer: answers.answer
		})
		.from(answers)
		.where(and(eq(answers.schoolId, schoolId), inArray(answers.attemptId, [...attemptIds])))
		.orderBy(answers.attemptId, answers.position, desc(answers.revision))
		.as('newest');
	const rows = await db
		.select({ attemptId: newest.attemptId, count: sql<number>`count(*)`.mapWith(Number) })
		.from(newest)
		.where(sql`${newest.answer} <> 'null'::jsonb`)
		.groupBy(newest.attemptId);
	return new Map(rows.map(({ attemptId, count }) => [attemptId, count]));
}
