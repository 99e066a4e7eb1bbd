import type { RequestEvent } from '@sveltejs/kit';
import { found, requireAdmin } from '$lib/server/auth/guards.ts';
import { findAccount } from '$lib/server/db/accounts.ts';
import { db } from '$lib/server/db/index.ts';

/** The administrator who asks, and the student of the address; a 404 for who is no student. */
export async function studentAccountOf(event: RequestEvent<{ id: string }>) {
	const admin = requireAdmin(event);
	const student = { schoolId: admin.schoolId, userId: event.params.id };
	const account = found(await findAccount(db(), student));
	return { admin, student, account: found(account.role === 'student' ? account : null) };
}
