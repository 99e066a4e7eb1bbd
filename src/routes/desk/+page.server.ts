import { redirect } from '@sveltejs/kit';
import { requireTeacher } from '$lib/server/auth/guards.ts';
import { db } from '$lib/server/db/index.ts';
import { addSet, listSets } from '$lib/server/db/sets.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	quizzes: await listSets(db(), requireTeacher(event))
});

export const actions: Actions = {
	blank: async (event) => {
		const id = await addSet(db(), requireTeacher(event), 'Untitled quiz', []);
		redirect(303, `/desk/quizzes/${id}`);
	}
};
