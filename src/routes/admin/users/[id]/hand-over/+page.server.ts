import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { found, requireAdmin } from '$lib/server/auth/guards.ts';
import { findAccount } from '$lib/server/db/accounts.ts';
import { belongingsOf, handOverAll, successorsOf } from '$lib/server/db/hand-over.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who asks, and whose things they are: a teacher's or an administrator's. */
async function accountOf(event: RequestEvent<{ id: string }>) {
	const admin = requireAdmin(event);
	const owner = { schoolId: admin.schoolId, userId: event.params.id };
	const account = found(await findAccount(db(), owner));
	return { admin, owner, account: found(account.role === 'student' ? null : account) };
}

export const load: PageServerLoad = async (event) => {
	const { owner, account } = await accountOf(event);
	return {
		account: { id: account.id, name: account.name },
		belongings: await belongingsOf(db(), owner),
		successors: await successorsOf(db(), owner)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { admin, owner } = await accountOf(event);
		const fields = await readForm(event);
		const to = String(fields.get('successor') ?? '');
		if (!to) return fail(422, { error: 'Choose who gets it.', to });
		if (!fields.has('sure')) return fail(422, { sure: 'Tick the box first.', to });
		if (!(await handOverAll(db(), owner, to, admin)))
			return fail(422, { error: 'This teacher cannot take it over. Choose another one.', to });
		redirect(303, `/admin/users/${owner.userId}?handed=over`);
	}
};
