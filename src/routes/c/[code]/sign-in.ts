import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readPasscode } from '$lib/domain/classes/passcode.ts';
import { giveTryBack, takeTry } from '$lib/server/auth/passcode-limits.ts';
import { verifyPasscode } from '$lib/server/auth/passcode.ts';
import { logIn } from '$lib/server/auth/session.ts';
import { db } from '$lib/server/db/index.ts';
import { findPasscode } from '$lib/server/db/passcodes.ts';
import { readForm } from '$lib/server/forms.ts';
import { classOfCode } from './class-of-code.ts';

const WRONG = 'This passcode does not belong to this name. Look at your card again.';
const TOO_OFTEN =
	'Too many wrong passcodes for this name. Wait 15 minutes, or ask your teacher for a new card.';
const LOCKED = 'This account is locked. Ask your teacher about it.';

export async function signIn(event: RequestEvent<{ code: string }>) {
	const { id, schoolId, archivedAt } = await classOfCode(event);
	const form = await readForm(event);
	const student = String(form.get('student') ?? '');
	const refuse = (status: number, errors: { student?: string; passcode?: string }) =>
		fail(status, { errors, student });
	if (archivedAt) return refuse(422, {});
	if (!student) return refuse(422, { student: 'Choose your name.' });
	const passcode = readPasscode(String(form.get('passcode') ?? ''));
	if (!passcode) return refuse(422, { passcode: 'A passcode has six digits.' });
	const stored = await findPasscode(db(), schoolId, id, student);
	if (stored && !(await takeTry(stored.id))) return refuse(429, { passcode: TOO_OFTEN });
	const fits = await verifyPasscode(stored?.hash ?? null, passcode);
	if (!stored || !fits) return refuse(400, { passcode: WRONG });
	await giveTryBack(stored.id);
	if (stored.isLocked) return refuse(403, { passcode: LOCKED });
	await logIn(event, stored.id);
	redirect(303, '/home');
}
