import { fail, redirect } from '@sveltejs/kit';
import { nameKey } from '$lib/domain/classes/name.ts';
import { found } from '$lib/server/auth/guards.ts';
import { deleteClass, whatGoes } from '$lib/server/db/class-deletions.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';
import { classOf } from '../load-class.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { schoolId, theClass } = await classOf(event);
	found(theClass.role === 'owner');
	const { id, name } = theClass;
	return { class: { id, name }, goes: await whatGoes(db(), schoolId, id) };
};

export const actions: Actions = {
	default: async (event) => {
		const { owner, theClass } = await classOf(event);
		found(theClass.role === 'owner');
		const typed = String((await readForm(event)).get('name') ?? '');
		if (nameKey(typed.trim()) !== nameKey(theClass.name))
			return fail(422, { typed, error: 'This is not the name of the class. Nothing was deleted.' });
		found(await deleteClass(db(), owner, theClass.id));
		redirect(303, '/desk/classes?deleted');
	}
};
