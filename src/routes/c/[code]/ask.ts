import { fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { newPasscodes } from '$lib/server/auth/passcode.ts';
import { logIn, readSession } from '$lib/server/auth/session.ts';
import { StudentName } from '$lib/server/class-fields.ts';
import { db } from '$lib/server/db/index.ts';
import { askToJoin, askWithAccount, mayAsk, type Asking } from '$lib/server/db/join-requests.ts';
import { findMember } from '$lib/server/db/members.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { classOfCode } from './class-of-code.ts';

const REFUSALS = {
	closed: 'This class takes nobody new now. Ask your teacher.',
	taken:
		'Somebody with this name is in the class or has asked already. If it is you, choose your name above; else add a letter or your middle name.',
	full: 'Too many are waiting to be let in. Ask your teacher to look at them first.'
} satisfies Record<Extract<Asking, { ok: false }>['reason'], string>;

/**
 * Asks a teacher to be let in: somebody new with the name that they typed, who gets an account and
 * its passcode, shown in this answer alone; a student who is signed in with the account they have.
 */
export async function ask(event: RequestEvent<{ code: string }>) {
	const { id, schoolId, joinOpen, archivedAt } = await classOfCode(event);
	const { user } = event.locals;
	const sent = await readForm(event);
	const typed = String(sent.get('name') ?? '');
	const refuse = (name: string) => fail(422, { askErrors: { name }, typed });
	if (!joinOpen || archivedAt) return refuse(REFUSALS.closed);
	if (user) {
		if (user.role !== 'student') return refuse('You are logged in as a teacher. Log out first.');
		if (await findMember(db(), schoolId, id, user.id)) return { asked: { name: user.name } };
		const asking = await askWithAccount(db(), { schoolId, userId: user.id }, id);
		return asking.ok ? { asked: { name: user.name } } : refuse(REFUSALS[asking.reason]);
	}
	const form = parseForm(v.object({ name: StudentName }), sent);
	if (!form.ok) return refuse(form.errors.name ?? '');
	const { name } = form.output;
	if (!(await mayAsk(db(), schoolId, id))) return refuse(REFUSALS.full);
	const [made] = await newPasscodes([name]);
	if (!made) throw new Error('A passcode is made for each');
	const asking = await askToJoin(db(), schoolId, id, name, made.hash);
	if (!asking.ok) return refuse(REFUSALS[asking.reason]);
	await logIn(event, asking.userId);
	await readSession(event);
	return { asked: { name, passcode: made.passcode } };
}
