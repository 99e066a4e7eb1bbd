import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { phoneOrigin } from '$lib/server/addresses.ts';
import { ClassName } from '$lib/server/class-fields.ts';
import { handOverClass } from '$lib/server/db/class-hand-over.ts';
import {
	inviteTeacher,
	openInvitations,
	removeTeacher,
	teachersOf,
	withdrawInvitations
} from '$lib/server/db/class-teachers.ts';
import { updateClass } from '$lib/server/db/classes.ts';
import { isId } from '$lib/server/db/ids.ts';
import { db } from '$lib/server/db/index.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { classOf } from '../load-class.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ id: string }>;

export const load: PageServerLoad = async (event) => {
	const { owner, schoolId, theClass } = await classOf(event);
	const { id, name, code, joinOpen, archivedAt, role } = theClass;
	return {
		class: { id, name, code, joinOpen, isArchived: archivedAt !== null },
		isOwner: role === 'owner',
		teachers: (await teachersOf(db(), schoolId, id)).map((teacher) => ({
			...teacher,
			isMe: teacher.id === owner.userId
		})),
		invitations: await openInvitations(db(), schoolId, id, new Date())
	};
};

async function save(event: Event) {
	const { owner, theClass } = await classOf(event);
	const fields = await readForm(event);
	const form = parseForm(v.object({ name: ClassName }), fields);
	if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
	const joinOpen = fields.has('joinOpen');
	await updateClass(db(), owner, theClass.id, { name: form.output.name, joinOpen });
	return { done: 'saved' as const };
}

async function invite(event: Event) {
	const { schoolId, theClass } = await classOf(event);
	const token = await inviteTeacher(db(), schoolId, theClass.id, new Date());
	return { invitation: `${phoneOrigin(event.url)}/invitations/${token}` };
}

async function withdraw(event: Event) {
	const { schoolId, theClass } = await classOf(event);
	await withdrawInvitations(db(), schoolId, theClass.id);
	return { done: 'withdrawn' as const };
}

/** Its owner ends a co-teacher's part, a co-teacher their own. */
async function removeOne(event: Event) {
	const { owner, schoolId, theClass } = await classOf(event);
	const teacher = String((await readForm(event)).get('teacher') ?? '');
	const isMe = teacher === owner.userId;
	if (!isId(teacher) || (theClass.role !== 'owner' && !isMe)) return fail(422, {});
	await removeTeacher(db(), schoolId, theClass.id, teacher);
	if (isMe && theClass.role !== 'owner') redirect(303, '/desk/classes');
	return { done: 'removed' as const };
}

/** Its owner gives the class to one of its co-teachers. */
async function handOver(event: Event) {
	const { owner, theClass } = await classOf(event);
	const teacher = String((await readForm(event)).get('teacher') ?? '');
	if (!(await handOverClass(db(), owner, theClass.id, teacher))) return fail(422, {});
	return { done: 'handedOver' as const };
}

async function archive(event: Event) {
	const { owner, theClass } = await classOf(event);
	await updateClass(db(), owner, theClass.id, { archivedAt: new Date() });
	redirect(303, `/desk/classes/${theClass.id}`);
}

export const actions: Actions = {
	save,
	invite,
	withdraw,
	removeTeacher: removeOne,
	handOver,
	archive
};
