import { redirect, type RequestEvent } from '@sveltejs/kit';
import { classLink } from './renew-passcode.ts';
import { updateClass } from '$lib/server/db/classes.ts';
import { db } from '$lib/server/db/index.ts';
import { approve, refuse } from '$lib/server/db/join-requests.ts';
import { membersOf } from '$lib/server/db/members.ts';
import { isId } from '$lib/server/db/ids.ts';
import { readForm } from '$lib/server/forms.ts';
import { qrOf } from '$lib/server/qr.ts';
import { classOf } from './load-class.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { schoolId, theClass } = await classOf(event);
	const { id, name, code, joinOpen, archivedAt } = theClass;
	const link = classLink(event, code);
	return {
		class: { id, name, code, joinOpen, isArchived: archivedAt !== null },
		students: await membersOf(db(), schoolId, id, 'in'),
		waiting: await membersOf(db(), schoolId, id, 'asked'),
		link,
		qr: qrOf(link),
		added: Number(event.url.searchParams.get('added')) || 0,
		isNew: event.url.searchParams.has('rolled'),
		hasDeleted: event.url.searchParams.has('deleted')
	};
};

/** `student` names one of those who wait; without it all of them are meant. */
const deciding = (decide: typeof approve) => async (event: RequestEvent<{ id: string }>) => {
	const { schoolId, theClass } = await classOf(event);
	const student = (await readForm(event)).get('student');
	if (student !== null && !isId(String(student))) return { decided: 0 };
	const decided = await decide(db(), schoolId, theClass.id, student && String(student));
	return { decided };
};

export const actions: Actions = {
	approve: deciding(approve),
	refuse: deciding(refuse),
	bringBack: async (event) => {
		const { owner, theClass } = await classOf(event);
		await updateClass(db(), owner, theClass.id, { archivedAt: null });
		redirect(303, event.url.pathname);
	}
};
