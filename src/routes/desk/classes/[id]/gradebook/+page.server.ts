import { error, fail } from '@sveltejs/kit';
import { gradebookOf } from '$lib/server/db/gradebook.ts';
import { setGradebookRules } from '$lib/server/db/gradebook-rules.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';
import { readRules } from '$lib/server/gradebook-form.ts';
import { classOf } from '../load-class.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, theClass } = await classOf(event);
	const { id, name, dropLowest } = theClass;
	return {
		class: { id, name, dropLowest },
		...(await gradebookOf(db(), owner, theClass, new Date()))
	};
};

export const actions: Actions = {
	rules: async (event) => {
		const { owner, theClass } = await classOf(event);
		const read = readRules(await readForm(event));
		if (!read.ok) return fail(422, { errors: read.errors, values: read.values });
		if (!(await setGradebookRules(db(), owner, theClass.id, read.output)))
			error(404, 'There is nothing here.');
		return { isSaved: true };
	}
};
