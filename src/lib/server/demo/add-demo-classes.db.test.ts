import { and, eq, isNull } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { verifyPasscode } from '../auth/passcode.ts';
import { verifyPassword } from '../auth/password.ts';
import { findClassByCode } from '../db/classes.ts';
import { membersOf } from '../db/members.ts';
import { findPasscode } from '../db/passcodes.ts';
import { attempts } from '../db/schema/answers.ts';
import { assignments } from '../db/schema/assignments.ts';
import { accommodations, classes, enrolments } from '../db/schema/classes.ts';
import { memberships } from '../db/schema/people.ts';
import { theSchool } from '../db/schools.ts';
import { findLogin } from '../db/users.ts';
import { addDemoClasses } from './add-demo-classes.ts';

const NOW = new Date('2026-11-25T10:00:00Z');

it('adds two classes, 30 students and three assignments, once', async () => {
	const db = await testDb();
	const school = await theSchool(db);
	const logins = await addDemoClasses(db, school, NOW);
	if (!logins) throw new Error('It was empty before');
	expect(await db.$count(classes)).toBe(2);
	expect(await db.$count(enrolments)).toBe(32); // two are in both
	expect(await db.$count(memberships, eq(memberships.role, 'student'))).toBe(30);
	expect(await db.$count(accommodations)).toBe(1);

	const given = await db.select().from(assignments).orderBy(assignments.opensAt);
	const when = given.map(({ opensAt, closesAt }) =>
		opensAt > NOW ? 'to come' : closesAt && closesAt < NOW ? 'over' : 'open'
	);
	expect(when).toEqual(['over', 'open', 'to come']);
	const [over, open] = given;
	const marks = await db
		.select({ milliMarks: attempts.milliMarks, at: attempts.submittedAt })
		.from(attempts)
		.where(eq(attempts.assignmentId, over?.id ?? ''));
	expect(marks).toHaveLength(15);
	for (const { at } of marks) expect(at && over?.closesAt && at < over.closesAt).toBe(true);
	// each attempt has its own secret order, so that how they did is never twice the same
	expect(new Set(marks.map(({ milliMarks }) => milliMarks)).size).toBeGreaterThan(1);
	const running = and(eq(attempts.assignmentId, open?.id ?? ''), isNull(attempts.submittedAt));
	expect(await db.$count(attempts, running)).toBeGreaterThan(1);

	const login = await findLogin(db, school, logins.email);
	expect(await verifyPassword(login?.passwordHash ?? null, logins.password)).toBe(true);
	expect(logins.students).toHaveLength(30);
	const [one] = logins.students;
	const room = await findClassByCode(db, school, one?.code ?? '');
	const members = await membersOf(db, school, room?.id ?? '', 'in');
	const id = members.find(({ name }) => name === one?.name)?.id ?? '';
	const stored = await findPasscode(db, school, room?.id ?? '', id);
	expect(await verifyPasscode(stored?.hash ?? null, one?.passcode ?? '')).toBe(true);

	expect(await addDemoClasses(db, school, NOW)).toBeNull();
	expect(await db.$count(classes)).toBe(2);
});
