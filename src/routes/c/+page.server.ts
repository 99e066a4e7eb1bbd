import { redirect } from '@sveltejs/kit';
import { whereCodeLeads } from '$lib/server/typed-code.ts';
import type { PageServerLoad } from './$types';

/** The form is a GET: the code can be typed, linked to, and scanned from a projector. */
export const load: PageServerLoad = async ({ url }) => {
	const { typed, problem, path } = await whereCodeLeads(url.searchParams);
	if (path) redirect(303, path);
	return { typed, problem };
};
