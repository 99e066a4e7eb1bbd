import { json } from '@sveltejs/kit';
import { seenOf } from '../../seen.ts';
import { loadProgress } from '../load-progress.ts';
import type { RequestHandler } from './$types';

/** How far everybody is, for the assignment's page to refresh itself. */
export const GET: RequestHandler = async (event) => {
	const { seen } = await seenOf(event);
	return json(await loadProgress(seen));
};
