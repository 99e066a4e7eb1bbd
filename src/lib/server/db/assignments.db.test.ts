import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	someAssignedAttempt,
	someAssignment,
	someClass
} from '../../../../tests/class-factories.ts';
import { someQuiz, someUser } from '../../../../tests/factories.ts';
import { assignmentScores } from './assignment-scores.ts';
import { targetsOf, type Targets } from './assignment-targets.ts';
import {
	addAssignment,
	changeAssignment,
	deleteAssignment,
	findAssignment,
	type AssignmentSettings
} from './assignments.ts';
import type { Db } from './client.ts';
import { newestEdition, publishSet } from './editions.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { attempts } from './schema/answers.ts';

const NOW = new Date('2026-03-04T12:00Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let db: Db;
let teacher: Owner;
let mia: Owner;
let noah: Owner;
let classId: string;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	const made = await someClass(db, teacher);
	classId = made.classId;
	[mia, noah] = made.students as [Owner, Owner];
});

describe('giving', () => {
	let edition: { setId: string; editionId: string };
	let settings: AssignmentSettings;

	beforeEach(async () => {
		const { setId } = await someQuiz(db, teacher);
		const newest = await newestEdition(db, teacher.schoolId, setId);
		edition = { setId, editionId: newest?.id ?? '' };
		settings = {
			title: 'The bridge',
			opensAt: NOW,
			timeZone: 'UTC',
			articleAccess: 'before',
			marking: { negative: false, certainty: false, tries: 1, milliPenalty: 0 }
		};
	});

	const give = (owner: Owner, targets: Partial<Targets>, id?: string) =>
		addAssignment(db, owner, edition, settings, { classIds: [], userIds: [], ...targets }, id);

	test('a class and a student are given it, once', async () => {
		const id = newId();
		const targets = { classIds: [classId, classId], userIds: [mia.userId] };
		expect(await give(teacher, targets, id)).toBe(id);
		expect(await give(teacher, targets, id)).toBe(id);
		expect(await targetsOf(db, teacher.schoolId, id)).toEqual({
			classIds: [classId],
			userIds: [mia.userId]
		});
	});

	test('nobody is given what is not the teacher’s, nor another’s class or student', async () => {
		const other = await someUser(db);
		const theirs = await someClass(db, other);
		expect(await give(other, { classIds: [theirs.classId] })).toBeNull();
		expect(await give(teacher, { classIds: [theirs.classId] })).toBeNull();
		expect(await give(teacher, { classIds: [classId, theirs.classId] })).toBeNull();
		expect(await give(teacher, { userIds: [theirs.students[0]?.userId ?? ''] })).toBeNull();
		expect(await give(teacher, { userIds: [other.userId] })).toBeNull();
		expect(await give(teacher, { classIds: ['nothing'] })).toBeNull();
		expect(await give(teacher, {})).toBeNull();
		const taken = (await give(teacher, { classIds: [classId] })) ?? '';
		const quiz = await someQuiz(db, other);
		const newest = await newestEdition(db, other.schoolId, quiz.setId);
		edition = { setId: quiz.setId, editionId: newest?.id ?? '' };
		expect(await give(other, { classIds: [theirs.classId] }, taken)).toBeNull();
	});
});

describe('changing', () => {
	let given: Awaited<ReturnType<typeof someAssignment>>;

	beforeEach(async () => {
		given = await someAssignment(db, teacher, classId, { opensAt: NOW, closesAt: at(60) });
	});

	const change = async (
		owner: Owner,
		settings: Partial<AssignmentSettings & { editionId: string }>,
		targets: Targets = { classIds: [classId], userIds: [] }
	) => {
		const was = await findAssignment(db, teacher, given.assignmentId);
		if (!was) throw new Error('It was given');
		return changeAssignment(db, owner, was.id, { ...was, ...settings }, targets, at(10));
	};

	test('new times move the deadlines of the attempts that run', async () => {
		const id = await someAssignedAttempt(db, mia, given, { startedAt: NOW, deadlineAt: at(60) });
		expect(await change(teacher, { closesAt: at(90) })).toEqual({ ok: true });
		const [attempt] = await db.select().from(attempts).where(eq(attempts.id, id));
		expect(attempt?.deadlineAt).toEqual(at(90));
	});

	test('once somebody has begun it stays the same test', async () => {
		await publishSet(db, teacher, given.setId, 'private');
		const editionId = (await newestEdition(db, teacher.schoolId, given.setId))?.id ?? '';
		expect(await change(teacher, { goBack: false, editionId })).toEqual({ ok: true });
		await someAssignedAttempt(db, mia, given);
		const begun = { ok: false, reason: 'begun' };
		expect(await change(teacher, { editionId: given.editionId })).toEqual(begun);
		expect(await change(teacher, { goBack: true })).toEqual(begun);
		expect(await change(teacher, { shuffleOptions: false })).toEqual(begun);
		const marking = { negative: true, certainty: false, tries: 1, milliPenalty: 333 };
		expect(await change(teacher, { marking })).toEqual(begun);
		expect(await change(teacher, { title: 'Another title', attempts: 2 })).toEqual({ ok: true });
	});

	test('it is given to others, and who had it already may keep it', async () => {
		const theirs = await someClass(db, await someUser(db));
		const targets = { classIds: [theirs.classId], userIds: [] };
		expect(await change(teacher, {}, targets)).toEqual({ ok: false, reason: 'not-theirs' });
		expect(await change(teacher, {}, { classIds: [], userIds: [noah.userId] })).toEqual({
			ok: true
		});
		expect(await targetsOf(db, teacher.schoolId, given.assignmentId)).toEqual({
			classIds: [],
			userIds: [noah.userId]
		});
	});

	test('another teacher finds nothing to change or to delete', async () => {
		const other = await someUser(db);
		expect(await change(other, {})).toEqual({ ok: false, reason: 'not-found' });
		expect(await deleteAssignment(db, other, given.assignmentId)).toBe(false);
		expect(await findAssignment(db, other, given.assignmentId)).toBeNull();
		expect(await deleteAssignment(db, teacher, 'nothing')).toBe(false);
	});

	test('deleting takes the attempts along', async () => {
		await someAssignedAttempt(db, mia, given, { milliMarks: 1000 });
		expect(await deleteAssignment(db, teacher, given.assignmentId)).toBe(true);
		expect(await db.$count(attempts)).toBe(0);
	});
});

test.each([
	['best', 80_000],
	['first', 40_000],
	['last', 60_000],
	['mean', 60_000]
] as const)('the %s attempt counts: %i', async (counting, score) => {
	const given = await someAssignment(db, teacher, classId, { counting, attempts: null });
	for (const milliMarks of [2000, 4000, 3000])
		await someAssignedAttempt(db, mia, given, { milliMarks });
	await someAssignedAttempt(db, mia, given);
	await someAssignedAttempt(db, noah, given);
	const scores = await assignmentScores(db, teacher.schoolId, given.assignmentId);
	expect([...scores]).toEqual([[mia.userId, score]]);
});
