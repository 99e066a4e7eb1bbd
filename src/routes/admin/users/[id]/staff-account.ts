import type { RequestEvent } from '@sveltejs/kit';
import { found, requireAdmin } from '$lib/server/auth/guards.ts';
import { findAccount } from '$lib/server/db/accounts.ts';
import { db } from '$lib/server/db/index.ts';

/** The administrator who asks, and the teacher or administrator of the address; a student is a 404. */
export async function staffAccountOf(event: RequestEvent<{ id: string }>) {
	const admin = requireAdmin(event);
	const owner = { schoolId: admin.schoolId, userId: event.params.id };
	const account = found(await findAccount(db(), owner));
	return { admin, owner, account: found(account.role === 'student' ? null : account) };
}
