import { and, eq } from 'drizzle-orm';
import { deadlineOf, isTimeUp, mayBegin, type Beginning } from '../../domain/attempts/schedule.ts';
import { addAttempt } from './add-attempt.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { lockPlayerOfUser } from './players.ts';
import { rulesFrom } from './rules.ts';
import { attempts } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { findAssignmentFor } from './student-assignments.ts';
import { closeAttempt, withRules } from './submissions.ts';

export type NotBegun = 'not-found' | Exclude<Beginning, 'ok'>;

/**
 * Begins the student's next attempt at an assignment, or goes on with the open one: two devices at
 * the same moment get the same attempt, and never one more than is allowed.
 */
export async function startAssigned(
	db: Db,
	student: Owner,
	assignmentId: string,
	now: Date
): Promise<{ ok: true; attemptId: string } | { ok: false; reason: NotBegun }> {
	if (!isId(assignmentId) || !(await findAssignmentFor(db, student, assignmentId)))
		return { ok: false, reason: 'not-found' };
	return db.transaction(async (tx) => {
		const { schoolId, playerId } = await lockPlayerOfUser(tx, student);
		// a teacher who changes the assignment comes before, or waits
		await tx
			.select({ id: assignments.id })
			.from(assignments)
			.where(and(eq(assignments.schoolId, schoolId), eq(assignments.id, assignmentId)))
			.for('key share');
		const open = await openAssigned(tx, schoolId, playerId, assignmentId, now);
		if (open) return { ok: true, attemptId: open };
		const given = await findAssignmentFor(tx, student, assignmentId);
		if (!given) return { ok: false, reason: 'not-found' };
		const { assignment, own } = given;
		const may = mayBegin(own, now.getTime(), given.attempts.length);
		if (may !== 'ok') return { ok: false, reason: may };
		const ends = deadlineOf(own, now.getTime());
		const attemptId = await addAttempt(
			tx,
			{
				schoolId,
				playerId,
				assignmentId,
				setId: assignment.setId,
				editionId: assignment.editionId,
				number: (given.attempts.at(-1)?.number ?? 0) + 1,
				via: 'assignment',
				startedAt: now,
				deadlineAt: ends === null ? null : new Date(ends),
				// its assignment says whether it is to practise; this is about boards
				practice: false
			},
			assignment.shuffleQuestions
		);
		return { ok: true, attemptId };
	});
}

/** The open attempt; one whose time is over is handed in on the way. */
async function openAssigned(
	tx: Db,
	schoolId: string,
	playerId: string,
	assignmentId: string,
	now: Date
): Promise<string | null> {
	const rows = await withRules(tx)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.playerId, playerId),
				eq(attempts.assignmentId, assignmentId)
			)
		)
		.for('update', { of: attempts });
	const open = rows.find(({ attempt }) => !attempt.submittedAt);
	if (!open) return null;
	const { id, deadlineAt } = open.attempt;
	if (!isTimeUp(deadlineAt?.getTime() ?? null, now.getTime())) return id;
	await closeAttempt(tx, open.attempt, rulesFrom(open), now);
	return null;
}
