import type { RequestEvent } from '@sveltejs/kit';
import { found, requireTeacher } from '$lib/server/auth/guards.ts';
import { findClassFor } from '$lib/server/db/classes.ts';
import { db } from '$lib/server/db/index.ts';
import { findMember } from '$lib/server/db/members.ts';

/** The teacher who asks, and the class of the address: theirs, or a 404. */
export async function classOf(event: RequestEvent<{ id: string }>) {
	const owner = requireTeacher(event);
	const theClass = found(await findClassFor(db(), owner, event.params.id));
	return { owner, schoolId: owner.schoolId, theClass };
}

/** The same with the student of the address: one who is in the class, or a 404. */
export async function studentOf(event: RequestEvent<{ id: string; student: string }>) {
	const { owner, schoolId, theClass } = await classOf(event);
	const student = found(await findMember(db(), schoolId, theClass.id, event.params.student));
	return { owner, schoolId, theClass, student: found(student.state === 'in' ? student : null) };
}

/** The same for the owner of the class alone: what is deleted is not a co-teacher's to decide. */
export async function ownedStudentOf(event: RequestEvent<{ id: string; student: string }>) {
	const loaded = await studentOf(event);
	found(loaded.theClass.role === 'owner');
	return loaded;
}
