import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someAssignment, someClass } from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { startAssigned } from './assigned-attempts.ts';
import { attemptItemsOf } from './attempt-items.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { playerOfUser } from './players.ts';
import { attemptItems, attempts, gradings } from './schema/answers.ts';
import { settleOverdue } from './settling.ts';
import { submitAttempt } from './submissions.ts';

const MINUTE = 60_000;
const BEGUN = new Date('2026-03-04T10:00:00Z');
const at = (ms: number) => new Date(BEGUN.getTime() + ms);
const LATE_LOOK = at(90 * MINUTE);

let db: Db;
let students: Owner[];
let assignment: Awaited<ReturnType<typeof someAssignment>>;

beforeEach(async () => {
	db = await testDb();
	const teacher = await someUser(db);
	const made = await someClass(db, teacher, ['Mia', 'Noah', 'Lea']);
	students = made.students;
	assignment = await someAssignment(db, teacher, made.classId, {
		opensAt: at(-MINUTE),
		closesAt: at(60 * MINUTE),
		timeLimitMinutes: 20,
		shuffleQuestions: false
	});
});

/** The student has answered the first three questions, and closed the browser. */
async function leftAlone(student: Owner): Promise<string> {
	const started = await startAssigned(db, student, assignment.assignmentId, BEGUN);
	if (!started.ok) throw new Error(started.reason);
	const player = await playerOfUser(db, student);
	const save = (position: number, values: string[]) =>
		saveAnswer(db, player, started.attemptId, position, values, 0, null, BEGUN);
	await save(1, ['false']);
	await save(3, ['40']);
	return started.attemptId;
}

async function outcome(id: string) {
	const [attempt] = await db.select().from(attempts).where(eq(attempts.id, id));
	const marks = await db
		.select({
			position: gradings.position,
			cause: gradings.cause,
			milliCredit: gradings.milliCredit,
			milliMarks: gradings.milliMarks
		})
		.from(gradings)
		.where(eq(gradings.attemptId, id))
		.orderBy(asc(gradings.position));
	const { submittedAt, milliMarks, late } = attempt ?? {};
	return { submittedAt, milliMarks, late, marks };
}

it('comes to the same by the sweep, by a look and by a late submission', async () => {
	const [mia, noah, lea] = students as [Owner, Owner, Owner];
	const ids = [await leftAlone(mia), await leftAlone(noah), await leftAlone(lea)] as const;
	// Mia looks at her page, Noah's browser wakes up and submits, nobody looks at Lea's
	await submitAttempt(db, await playerOfUser(db, mia), ids[0], at(21 * MINUTE));
	await submitAttempt(db, await playerOfUser(db, noah), ids[1], at(20 * MINUTE + 1000));
	expect(await settleOverdue(db, LATE_LOOK)).toBe(1);
	const [first, ...others] = await Promise.all(ids.map(outcome));
	expect(first).toMatchObject({ submittedAt: at(20 * MINUTE), milliMarks: 2000, late: false });
	expect(first?.marks).toHaveLength(5);
	expect(others).toEqual([first, first]);
});

it('leaves alone what still runs, grace included, and has nothing to do twice', async () => {
	const [mia] = students as [Owner];
	const id = await leftAlone(mia);
	expect(await settleOverdue(db, at(20 * MINUTE + 2000))).toBe(0);
	expect((await outcome(id)).submittedAt).toBeNull();
	expect(await settleOverdue(db, at(20 * MINUTE + 2001))).toBe(1);
	expect(await settleOverdue(db, LATE_LOOK)).toBe(0);
});

it('hands each in once, from several processes and a submission at the same moment', async () => {
	const ids = await Promise.all(students.map(leftAlone));
	const player = await playerOfUser(db, students[0] as Owner);
	await Promise.all([
		settleOverdue(db, LATE_LOOK),
		submitAttempt(db, player, ids[0] ?? '', LATE_LOOK),
		settleOverdue(db, LATE_LOOK),
		submitAttempt(db, player, ids[0] ?? '', LATE_LOOK)
	]);
	await settleOverdue(db, LATE_LOOK);
	for (const id of ids) {
		const { submittedAt, marks } = await outcome(id);
		expect(submittedAt).toEqual(at(20 * MINUTE));
		expect(marks).toHaveLength(5);
	}
});

it('settles one assignment for its teacher, and leaves the others to the sweep', async () => {
	const id = await leftAlone(students[0] as Owner);
	const { schoolId } = students[0] as Owner;
	const other = { schoolId, assignmentId: id };
	expect(await settleOverdue(db, LATE_LOOK, other)).toBe(0);
	const its = { schoolId, assignmentId: assignment.assignmentId };
	expect(await settleOverdue(db, LATE_LOOK, its)).toBe(1);
	expect(await attemptItemsOf(db, schoolId, id)).toHaveLength(5);
});

it('goes on with the others when one cannot be handed in', async () => {
	const ids = await Promise.all(students.map(leftAlone));
	// as no running program leaves it: its questions are gone
	await db.delete(gradings);
	await db.delete(attemptItems).where(eq(attemptItems.attemptId, ids[0] ?? ''));
	const errors: unknown[] = [];
	expect(await settleOverdue(db, LATE_LOOK, null, (error) => errors.push(error))).toBe(2);
	expect(errors).toHaveLength(1);
});
