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
	const code = readCode(typed);
	const link = code && (await linkOfCode(db(), schoolId(), code));
	if (link) redirect(303, `/q/${link}`);
	return { typed, problem: typed.trim() ? (code ? 'unknown' : 'no-code') : null } as const;
};
