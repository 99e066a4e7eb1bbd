import { json } from '@sveltejs/kit';
import { requireTeacher } from '$lib/server/auth/guards.ts';
import { loadToday } from '../load-today.ts';
import type { RequestHandler } from './$types';

/** What runs now, for the desk to refresh itself. */
export const GET: RequestHandler = async (event) => json(await loadToday(requireTeacher(event)));
