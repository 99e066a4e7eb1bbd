import { redirect } from '@sveltejs/kit';
import { readCode } from '$lib/domain/quizzes/code.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { db } from '$lib/server/db/index.ts';
import { linkOfCode } from '$lib/server/db/quizzes.ts';
import type { PageServerLoad } from './$types';

const MAX_TYPED = 60;

/** The form is a GET: the code can be typed, linked to, and scanned from a projector. */
export const load: PageServerLoad = async ({ url }) => {
	const typed = url.searchParams.get('code')?.slice(0, MAX_TYPED) ?? '';
	if (!typed.trim()) return { typed, problem: null };
	const reading = readCode(typed);
	if (!reading.ok) return { typed, problem: reading };
	const link = await linkOfCode(db(), schoolId(), reading.code);
	if (link) redirect(303, `/q/${link}`);
	return { typed, problem: { reason: 'unknown' as const } };
};
