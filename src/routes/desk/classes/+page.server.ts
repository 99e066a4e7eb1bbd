import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { requireTeacher } from '$lib/server/auth/guards.ts';
import { ClassName } from '$lib/server/class-fields.ts';
import { addClass, listClasses } from '$lib/server/db/classes.ts';
import { db } from '$lib/server/db/index.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const classes = await listClasses(db(), requireTeacher(event));
	return {
		classes: classes.filter(({ archivedAt }) => !archivedAt),
		archived: classes.filter(({ archivedAt }) => archivedAt),
		deleted: event.url.searchParams.has('deleted')
	};
};

export const actions: Actions = {
	make: async (event) => {
		const owner = requireTeacher(event);
		const form = parseForm(v.object({ name: ClassName }), await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
		redirect(303, `/desk/classes/${await addClass(db(), owner, form.output.name)}`);
	}
};
