import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readCode } from '$lib/domain/quizzes/code.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { findClassByCode } from '$lib/server/db/classes.ts';
import { db } from '$lib/server/db/index.ts';

/** The class of the address; a code that is none goes where codes are typed, which says why. */
export async function classOfCode({ params, url }: RequestEvent<{ code: string }>) {
	const reading = readCode(params.code);
	const found = reading.ok ? await findClassByCode(db(), schoolId(), reading.code) : null;
	if (!found) redirect(303, `/c?code=${encodeURIComponent(params.code.slice(0, 60))}`);
	if (found.code !== params.code) redirect(303, `/c/${found.code}${url.search}`);
	return found;
}
