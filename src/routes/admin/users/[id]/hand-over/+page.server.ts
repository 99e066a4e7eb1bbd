import { fail, redirect } from '@sveltejs/kit';
import { classesTaughtAlong } from '$lib/server/db/class-teachers.ts';
import { belongingsOf, handOverAll, successorsOf } from '$lib/server/db/hand-over.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';
import { staffAccountOf } from '../staff-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, account } = await staffAccountOf(event);
	return {
		account: { id: account.id, name: account.name },
		belongings: await belongingsOf(db(), owner),
		alongIn: (await classesTaughtAlong(db(), owner)).map(({ name }) => name),
		successors: await successorsOf(db(), owner)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { admin, owner } = await staffAccountOf(event);
		const fields = await readForm(event);
		const to = String(fields.get('successor') ?? '');
		if (!to) return fail(422, { error: 'Choose who gets it.', to });
		if (!fields.has('sure')) return fail(422, { sure: 'Tick the box first.', to });
		if (!(await handOverAll(db(), owner, to, admin)))
			return fail(422, { error: 'This teacher cannot take it over. Choose another one.', to });
		redirect(303, `/admin/users/${owner.userId}?handed=over`);
	}
};
