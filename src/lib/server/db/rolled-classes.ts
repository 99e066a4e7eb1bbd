import { and, eq, ne } from 'drizzle-orm';
import { noteAudit } from './audit.ts';
import { findClassFor, lockClass } from './classes.ts';
import type { Db } from './client.ts';
import { freeCode } from './codes.ts';
import { enrol, holdStudents } from './enrolments.ts';
import { isId, newId } from './ids.ts';
import { inClass } from './members.ts';
import type { Owner } from './owner.ts';
import { classes, classTeachers, enrolments } from './schema/classes.ts';

export interface NextYear {
	name: string;
	/** Who goes along; who is no student of the class is left out. */
	studentIds: readonly string[];
	/** Whether the co-teachers teach the new class too. */
	withTeachers: boolean;
}

/**
 * Makes next year's class of a class and archives this one, for its owner; the new class's id, null
 * for anybody else. Students go along with their accounts, under a new code and new nicknames;
 * assignments, answers and marks stay where they are.
 */
export async function rollOver(
	db: Db,
	owner: Owner,
	classId: string,
	{ name, studentIds, withTeachers }: NextYear,
	now: Date
): Promise<string | null> {
	const { schoolId, userId } = owner;
	return db.transaction(async (tx) => {
		const found = await findClassFor(tx, owner, classId);
		const old = found?.role === 'owner' ? await lockClass(tx, schoolId, classId) : null;
		if (!old) return null;
		const id = newId();
		await tx
			.insert(classes)
			.values({ id, schoolId, name, code: await freeCode(tx, schoolId), rolledFromId: classId });
		await tx.insert(classTeachers).values({ schoolId, classId: id, userId, role: 'owner' });
		if (withTeachers) await takeTeachers(tx, schoolId, classId, id);
		const students = await studentsOf(tx, schoolId, classId, studentIds);
		await enrol(tx, schoolId, id, students, 'in');
		await tx
			.update(classes)
			.set({ archivedAt: old.archivedAt ?? now })
			.where(and(eq(classes.schoolId, schoolId), eq(classes.id, classId)));
		await noteAudit(tx, owner, {
			action: 'class.rolled-over',
			subject: old.name,
			subjectId: classId,
			details: { to: name, students: students.length }
		});
		return id;
	});
}

async function takeTeachers(tx: Db, schoolId: string, from: string, to: string): Promise<void> {
	const teachers = await tx
		.select({ userId: classTeachers.userId })
		.from(classTeachers)
		.where(
			and(
				eq(classTeachers.schoolId, schoolId),
				eq(classTeachers.classId, from),
				ne(classTeachers.role, 'owner')
			)
		);
	if (!teachers.length) return;
	await tx
		.insert(classTeachers)
		.values(
			teachers.map(({ userId }) => ({ schoolId, classId: to, userId, role: 'teacher' as const }))
		);
}

/** Those of the ids who are in the class, held: nobody deletes them meanwhile. */
async function studentsOf(
	tx: Db,
	schoolId: string,
	classId: string,
	ids: readonly string[]
): Promise<string[]> {
	const members = await tx
		.select({ id: enrolments.userId })
		.from(enrolments)
		.where(and(inClass(schoolId, classId), eq(enrolments.state, 'in')));
	const wanted = new Set(ids.filter(isId));
	const chosen = members.map(({ id }) => id).filter((id) => wanted.has(id));
	const held = chosen.length ? await holdStudents(tx, schoolId, chosen) : [];
	return held.map(({ id }) => id);
}
