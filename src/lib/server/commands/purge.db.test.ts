import { expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	someAssignedAttempt,
	someAssignment,
	someClass
} from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { setRetention } from '../db/retention.ts';
import { attempts } from '../db/schema/answers.ts';
import { auditLog } from '../db/schema/audit.ts';
import { purge } from './purge.ts';

it('says what would go, removes it, and says what went', async () => {
	const db = await testDb();
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher, ['Mia']);
	const given = await someAssignment(db, teacher, classId);
	const submittedAt = new Date('2020-03-04');
	const [mia = teacher] = students;
	await someAssignedAttempt(db, mia, given, { submittedAt, milliMarks: 0 });
	const run = async (...args: string[]) => {
		const lines: string[] = [];
		expect(await purge({ db, kind: 'embedded' }, args, (line) => lines.push(line))).toBe(0);
		return lines;
	};
	const [rule, ...wouldGo] = await run('dry-run');
	expect(rule).toMatch(/for 30 days after the year’s end \(07-31\): .* from before \d{4}-08-01 go/);
	expect(wouldGo).toEqual(['This would be removed:', expect.stringMatching(/^attempts +1$/)]);
	expect(await db.$count(attempts)).toBe(1);
	expect((await run()).slice(1)).toEqual(['This was removed:', wouldGo[1]]);
	expect(await db.$count(attempts)).toBe(0);
	expect(await db.select().from(auditLog)).toMatchObject([
		{ action: 'data.purged', actorId: null }
	]);
	await setRetention(db, await someUser(db, 'admin'), { yearEnds: '07-31', keepDays: null });
	expect(await run()).toEqual([
		'Answers are kept: no number of days is set.',
		'Nothing was removed.'
	]);
});
