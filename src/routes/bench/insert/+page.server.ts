import { error } from '@sveltejs/kit';
import { addBenchRow } from '$lib/server/db/bench.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';
import { settings } from '$lib/server/settings.ts';
import type { Actions, PageServerLoad } from './$types';

const nothing = () => error(404, 'There is nothing here.');

export const load: PageServerLoad = nothing;

/** What saving an answer is measured against: the least that an action can do. Only for the benches. */
export const actions: Actions = {
	default: async (event) => {
		if (!settings.isBench()) nothing();
		await addBenchRow(db(), (await readForm(event)).getAll('answer').join());
	}
};
