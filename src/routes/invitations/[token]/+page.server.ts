import { redirect } from '@sveltejs/kit';
import { found, requireTeacher } from '$lib/server/auth/guards.ts';
import { acceptInvitation, findInvitation, teachersOf } from '$lib/server/db/class-teachers.ts';
import { findClassFor } from '$lib/server/db/classes.ts';
import { db } from '$lib/server/db/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = requireTeacher(event);
	const { schoolId } = owner;
	const invitation = await findInvitation(db(), schoolId, event.params.token, new Date());
	if (!invitation) return { invitation: null };
	const { classId, name } = invitation;
	// who teaches it already leaves the link for the colleague it is meant for
	if (await findClassFor(db(), owner, classId)) redirect(303, `/desk/classes/${classId}`);
	const [first] = await teachersOf(db(), schoolId, classId);
	return { invitation: { name, by: first?.name ?? '' } };
};

export const actions: Actions = {
	default: async (event) => {
		const owner = requireTeacher(event);
		const id = found(await acceptInvitation(db(), owner, event.params.token, new Date()));
		redirect(303, `/desk/classes/${id}`);
	}
};
