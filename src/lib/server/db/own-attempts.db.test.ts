import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	someAssignedAttempt,
	someAssignment,
	someClass
} from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import {
	allOwnAttempts,
	gradingsOf,
	markResultSeen,
	ownHistory,
	unseenAttempts
} from './own-attempts.ts';
import { attemptItems, gradings } from './schema/answers.ts';
import { disputes } from './schema/disputes.ts';
import { itemsOf } from './sets.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 4, hour));

let db: Db;
let mia: Owner;
let noah: Owner;
let given: Awaited<ReturnType<typeof someAssignment>>;
let id: string;

beforeEach(async () => {
	db = await testDb();
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher);
	[mia = teacher, noah = teacher] = students;
	given = await someAssignment(db, teacher, classId);
	id = await someAssignedAttempt(db, mia, given, { milliMarks: 0, submittedAt: at(9) });
	await someAssignedAttempt(db, noah, given, { milliMarks: 0, submittedAt: at(9) });
});

const item = async () => {
	const [first] = await itemsOf(db, mia.schoolId, given.setId);
	const versionId = first?.versionId ?? '';
	const one = { schoolId: mia.schoolId, attemptId: id, position: 0 };
	await db
		.insert(attemptItems)
		.values({ ...one, versionId })
		.onConflictDoNothing();
	return { ...one, versionId };
};

async function graded(cause: 'submission' | 'manual' | 'correction', hour: number, milliMarks = 0) {
	const one = { ...(await item()), id: newId(), cause, milliMarks, milliCredit: milliMarks };
	await db.insert(gradings).values({ ...one, gradedAt: at(hour) });
}

const unseen = async () => (await unseenAttempts(db, mia)).map((attempt) => attempt.id);

it('lists what was not looked at, and what happened since, to nobody else', async () => {
	await graded('submission', 9);
	expect(await unseen()).toEqual([id]);
	await markResultSeen(db, mia.schoolId, id, at(10));
	expect(await unseen()).toEqual([]);
	expect(await unseenAttempts(db, noah)).toHaveLength(1);

	await graded('manual', 11, 500);
	expect(await unseenAttempts(db, mia)).toMatchObject([
		{
			id,
			marked: at(11),
			corrected: null,
			decided: null,
			title: 'Harbour town opens its new bridge'
		}
	]);
	await markResultSeen(db, mia.schoolId, id, at(12));
	expect(await unseen()).toEqual([]);

	await graded('correction', 13, 1000);
	expect(await unseen()).toEqual([id]);
	expect(
		(await gradingsOf(db, mia.schoolId, [id]))(id).map(({ milliMarks }) => milliMarks)
	).toEqual([0, 500, 1000]);
	await markResultSeen(db, mia.schoolId, id, at(14));
	const { versionId: _, ...one } = await item();
	await db.insert(disputes).values({ ...one, id: newId(), words: 'But I said so.' });
	expect(await unseen()).toEqual([]);
	await db.update(disputes).set({ state: 'declined', decidedAt: at(15) });
	expect(await unseenAttempts(db, mia)).toMatchObject([{ id, decided: at(15) }]);
});

it('tells of open ones in the history alone, newest first, and says how many there are', async () => {
	const open = await someAssignedAttempt(db, mia, given, { startedAt: at(20) });
	expect(await unseen()).toEqual([id]);
	const { attempts, total } = await ownHistory(db, mia, 1);
	expect(total).toBe(2);
	expect(attempts.map((attempt) => attempt.id).sort()).toEqual([id, open].sort());
	expect((await ownHistory(db, mia, 2)).attempts).toEqual([]);
	const all = await allOwnAttempts(db, mia);
	expect(all.map((attempt) => attempt.id)).toEqual(attempts.map((attempt) => attempt.id).reverse());
	expect(all[0]?.assignment).toMatchObject({ id: given.assignmentId, timeZone: 'Europe/Berlin' });
});
