import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { nameKey } from '$lib/domain/classes/name.ts';
import { found, requireAdmin } from '$lib/server/auth/guards.ts';
import { findAccount } from '$lib/server/db/accounts.ts';
import { deleteStaff, whatGoesWithStaff } from '$lib/server/db/deleted-staff.ts';
import { deleteStudent, whatGoesWithStudent } from '$lib/server/db/deleted-students.ts';
import { belongingsOf } from '$lib/server/db/hand-over.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';
import { refusalText } from '$lib/ui/account-words.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who asks, and whose account is to go. */
async function accountOf(event: RequestEvent<{ id: string }>) {
	const admin = requireAdmin(event);
	const owner = { schoolId: admin.schoolId, userId: event.params.id };
	return { admin, owner, account: found(await findAccount(db(), owner)) };
}

export const load: PageServerLoad = async (event) => {
	const { admin, owner, account } = await accountOf(event);
	const { id, name, role } = account;
	return {
		account: { id, name },
		isYou: id === admin.userId,
		goes:
			role === 'student'
				? { as: 'student' as const, ...(await whatGoesWithStudent(db(), owner)) }
				: {
						as: 'staff' as const,
						...(await whatGoesWithStaff(db(), owner)),
						belongings: await belongingsOf(db(), owner)
					}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { admin, owner, account } = await accountOf(event);
		const typed = String((await readForm(event)).get('name') ?? '');
		if (nameKey(typed.trim()) !== nameKey(account.name))
			return fail(422, { typed, error: 'This is not the name. Nothing was deleted.' });
		if (account.role === 'student') found(await deleteStudent(db(), admin, account.id));
		else {
			const refusal = await deleteStaff(db(), owner, admin);
			if (refusal) return fail(409, { typed, error: refusalText(refusal) });
		}
		redirect(303, '/admin/users?deleted');
	}
};
