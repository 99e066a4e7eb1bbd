import { eq, getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someClass } from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { newPasscodes, verifyPasscode } from '../auth/passcode.ts';
import type { Db } from './client.ts';
import { findPasscode, giveFirstPasscodes, renewPasscode, withoutPasscode } from './passcodes.ts';
import * as schema from './schema.ts';
import { enrolments } from './schema/classes.ts';

process.env.LEDE_PEPPER ??= 'the pepper of the tests';

let db: Db;
beforeEach(async () => {
	db = await testDb();
});

/** Every row of every table, as one text. */
async function everything() {
	const tables = Object.values(schema).filter((value) => is(value, PgTable));
	const texts = [];
	for (const table of tables) {
		const name = sql.identifier(getTableName(table));
		texts.push(await db.select({ row: sql<string>`to_jsonb(t)::text` }).from(sql`${name} t`));
	}
	return JSON.stringify(texts);
}

it('stores passcodes so that nobody can read them', async () => {
	const teacher = await someUser(db);
	const { classId } = await someClass(db, teacher, ['Mia', 'Noah']);
	const { schoolId } = teacher;
	const ids = (await withoutPasscode(db, schoolId, classId)).map(({ id }) => id);
	const made = await newPasscodes(ids);
	expect([...(await giveFirstPasscodes(db, teacher, '7a', made))].sort()).toEqual([...ids].sort());
	const stored = await everything();
	expect(stored).toContain('$argon2id$');
	for (const { passcode } of made) expect(stored).not.toMatch(new RegExp(`\\D${passcode}\\D`));
	for (const { studentId, passcode } of made) {
		const found = await findPasscode(db, schoolId, classId, studentId);
		expect(await verifyPasscode(found?.hash ?? null, passcode)).toBe(true);
	}
});

it('gives a first passcode once, and a new one that ends the old', async () => {
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher, ['Mia']);
	const { schoolId } = teacher;
	const id = students[0]?.userId ?? '';
	const give = async (hash: string) =>
		(await giveFirstPasscodes(db, teacher, '7a', [{ studentId: id, hash }])).has(id);
	expect(await give('first')).toBe(true);
	expect(await give('second')).toBe(false);
	expect(await withoutPasscode(db, schoolId, classId)).toEqual([]);
	expect(await renewPasscode(db, teacher, '7a', { studentId: id, hash: 'third' })).toBe(true);
	expect(await findPasscode(db, schoolId, classId, id)).toMatchObject({ hash: 'third' });
});

it('finds nobody who is not in the class, waits for it, or is no student', async () => {
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher, ['Mia']);
	const other = await someClass(db, teacher, ['Noah']);
	const { schoolId } = teacher;
	const id = students[0]?.userId ?? '';
	expect(await findPasscode(db, schoolId, other.classId, id)).toBeNull();
	expect(await findPasscode(db, schoolId, classId, 'no id')).toBeNull();
	await db.update(enrolments).set({ state: 'asked' }).where(eq(enrolments.userId, id));
	expect(await findPasscode(db, schoolId, classId, id)).toBeNull();
	await db
		.insert(enrolments)
		.values({ schoolId, classId, userId: teacher.userId, state: 'in', nickname: 'Odd Heron' });
	expect(await findPasscode(db, schoolId, classId, teacher.userId)).toBeNull();
	expect(await renewPasscode(db, teacher, '7a', { studentId: teacher.userId, hash: 'h' })).toBe(
		false
	);
});
