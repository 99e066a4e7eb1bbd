import { redirect, type RequestEvent } from '@sveltejs/kit';
import { found, safePath } from '$lib/server/auth/guards.ts';
import { db } from '$lib/server/db/index.ts';
import { findMember } from '$lib/server/db/members.ts';
import { renewNickname } from '$lib/server/db/nicknames.ts';
import { readForm } from '$lib/server/forms.ts';
import { classOfCode } from './class-of-code.ts';

/** Gives the student who asks another nickname on the boards of this class; `to` is their page. */
export async function renew(event: RequestEvent<{ code: string }>) {
	const { id, schoolId } = await classOfCode(event);
	const { user } = event.locals;
	const me = user && (await findMember(db(), schoolId, id, user.id));
	if (me?.state !== 'in') found(null);
	found(await renewNickname(db(), schoolId, id, found(me).id));
	redirect(303, safePath(String((await readForm(event)).get('to') ?? ''), 'student'));
}
