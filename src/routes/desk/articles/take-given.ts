import { takeFetch } from '$lib/server/auth/limits.ts';
import type { Owner } from '$lib/server/db/owner.ts';
import type { FieldErrors } from '$lib/server/forms.ts';
import { takeIn, type Given, type TakenIn } from '$lib/server/ingest/take-in.ts';
import { takingInText } from '$lib/ui/desk/taking-in-words.ts';

type Taken = Extract<TakenIn, { ok: true }> | { ok: false; status: 422 | 429; errors: FieldErrors };

/** Reads the article that a teacher gave, or says at its field why not; links only so often. */
export async function takeGiven(owner: Owner, given: Given): Promise<Taken> {
	const isFetch = !given.text.trim() && !given.file && given.url !== '';
	if (isFetch && !(await takeFetch(owner.userId)))
		return { ok: false, status: 429, errors: { url: takingInText('too-often') } };
	const taken = await takeIn(given);
	if (taken.ok) return taken;
	return { ok: false, status: 422, errors: { [taken.door]: takingInText(taken.reason) } };
}
