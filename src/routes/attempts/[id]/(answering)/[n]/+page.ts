import { error } from '@sveltejs/kit';
import { readNumber } from '$lib/domain/attempts/steps.ts';
import type { PageLoad } from './$types';

/** No server in it: the layout has brought the questions. */
export const load: PageLoad = async ({ params, parent }) => {
	const { questions } = await parent();
	const number = readNumber(params.n, questions.length);
	if (!number) error(404, 'This quiz has no such question.');
	return { number };
};
