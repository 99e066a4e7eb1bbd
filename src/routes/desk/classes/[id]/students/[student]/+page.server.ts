import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { StudentName } from '$lib/server/class-fields.ts';
import { db } from '$lib/server/db/index.ts';
import { removeStudent, whatGoesWith } from '$lib/server/db/leaving.ts';
import { classesOfStudent } from '$lib/server/db/members.ts';
import { renewNickname } from '$lib/server/db/nicknames.ts';
import { logOutEverywhere } from '$lib/server/db/own-account.ts';
import { listSessions } from '$lib/server/db/sessions.ts';
import { renameStudent } from '$lib/server/db/students.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { studentOf } from '../../load-class.ts';
import { classLink, newCard } from '../../renew-passcode.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ id: string; student: string }>;

export const load: PageServerLoad = async (event) => {
	const { schoolId, theClass, student } = await studentOf(event);
	const { id, name, code } = theClass;
	const classes = await classesOfStudent(db(), schoolId, student.id);
	return {
		class: { id, name, code },
		isOwner: theClass.role === 'owner',
		address: classLink(event, '').replace(/^https?:\/\/|\/$/g, ''),
		student,
		others: classes.filter((other) => other.id !== id).length,
		sessions: (await listSessions(db(), student.id)).length,
		goes: await whatGoesWith(db(), schoolId, id, student.id)
	};
};

async function rename(event: Event) {
	const { schoolId, student } = await studentOf(event);
	const form = parseForm(v.object({ name: StudentName }), await readForm(event));
	if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
	const { name } = form.output;
	if (await renameStudent(db(), schoolId, student.id, name)) return { done: 'renamed' as const };
	const errors = { name: 'A classmate has this name. Add a letter to tell them apart.' };
	return fail(409, { errors, values: { name } });
}

async function passcode(event: Event) {
	const { owner, theClass, student } = await studentOf(event);
	const card = await newCard(event, owner, theClass, student);
	return { done: 'card' as const, cards: card ? [card] : [] };
}

async function sessions(event: Event) {
	const { owner, student } = await studentOf(event);
	await logOutEverywhere(db(), { ...owner, userId: student.id }, owner);
	return { done: 'ended' as const };
}

async function nickname(event: Event) {
	const { schoolId, theClass, student } = await studentOf(event);
	await renewNickname(db(), schoolId, theClass.id, student.id);
	return { done: 'nickname' as const };
}

/** The last class takes the account along: that has a page of its own, which spells it out. */
async function remove(event: Event) {
	const { owner, schoolId, theClass, student } = await studentOf(event);
	const goes = await whatGoesWith(db(), schoolId, theClass.id, student.id);
	if (goes.account)
		return fail(422, { removeError: 'The account would go with it. Delete it instead.' });
	await removeStudent(db(), owner, theClass.id, student.id);
	redirect(303, `/desk/classes/${theClass.id}`);
}

export const actions: Actions = { rename, passcode, sessions, nickname, remove };
