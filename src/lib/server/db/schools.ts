import { and, eq, isNull } from 'drizzle-orm';
import { newToken, sha256 } from '../secrets.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { memberships } from './schema/people.ts';
import { schools } from './schema/schools.ts';

/** The installation's school, made on the first start. Two processes starting at once make one. */
export async function theSchool(db: Db): Promise<string> {
	return db.transaction(async (tx) => {
		const find = () => tx.select({ id: schools.id }).from(schools).orderBy(schools.id).limit(1);
		const [found] = await find();
		if (found) return found.id;
		await tx.execute('lock table schools in exclusive mode');
		const [meanwhile] = await find();
		if (meanwhile) return meanwhile.id;
		const id = newId();
		await tx.insert(schools).values({ id, name: 'My school' });
		return id;
	});
}

/**
 * A fresh one-time token for the set-up link while the school has no administrator, else null.
 * Each start makes a new one, so that an old terminal's link is worth nothing.
 */
export async function renewSetupToken(db: Db, schoolId: string): Promise<string | null> {
	const [admin] = await db
		.select({ id: memberships.userId })
		.from(memberships)
		.where(and(eq(memberships.schoolId, schoolId), eq(memberships.role, 'admin')))
		.limit(1);
	if (admin) return null;
	const token = newToken();
	await db
		.update(schools)
		.set({ setupTokenHash: sha256(token) })
		.where(eq(schools.id, schoolId));
	return token;
}

export async function isSetupToken(db: Db, schoolId: string, token: string): Promise<boolean> {
	const [school] = await db
		.select({ id: schools.id })
		.from(schools)
		.where(and(eq(schools.id, schoolId), eq(schools.setupTokenHash, sha256(token))));
	return school !== undefined;
}

/** Marks the demo content as put in; true for the one caller that is to do it. */
export async function claimDemo(db: Db, schoolId: string, now: Date): Promise<boolean> {
	const claimed = await db
		.update(schools)
		.set({ demoAddedAt: now })
		.where(and(eq(schools.id, schoolId), isNull(schools.demoAddedAt)))
		.returning({ id: schools.id });
	return claimed.length > 0;
}

/** What everybody may know of the school. */
export async function findSchool(
	db: Db,
	schoolId: string
): Promise<{ name: string; registrationOpen: boolean }> {
	const [school] = await db
		.select({ name: schools.name, registrationOpen: schools.registrationOpen })
		.from(schools)
		.where(eq(schools.id, schoolId));
	if (!school) throw new Error('The installation has a school');
	return school;
}

/** What the administrator sets. */
export async function updateSchool(
	db: Db,
	admin: Owner,
	change: { name: string } | { registrationOpen: boolean }
): Promise<void> {
	const { schoolId } = admin;
	await db.transaction(async (tx) => {
		const before = await findSchool(tx, schoolId);
		await tx.update(schools).set(change).where(eq(schools.id, schoolId));
		const [subject, from, to] =
			'name' in change
				? ['name', before.name, change.name]
				: ['registration', word(before.registrationOpen), word(change.registrationOpen)];
		if (from === to) return;
		await noteAudit(tx, admin, {
			action: 'school.setting-changed',
			subject,
			details: { from, to }
		});
	});
}

const word = (isOpen: boolean) => (isOpen ? 'open' : 'closed');
