import { fail, redirect } from '@sveltejs/kit';
import { nameKey } from '$lib/domain/classes/name.ts';
import { found } from '$lib/server/auth/guards.ts';
import { deleteStudent, whatGoesWithStudent } from '$lib/server/db/deleted-students.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';
import { studentAccountOf } from '../student-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { student, account } = await studentAccountOf(event);
	return {
		student: { id: account.id, name: account.name },
		goes: await whatGoesWithStudent(db(), student)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { admin, account } = await studentAccountOf(event);
		const typed = String((await readForm(event)).get('name') ?? '');
		if (nameKey(typed.trim()) !== nameKey(account.name))
			return fail(422, { typed, error: 'This is not the name. Nothing was deleted.' });
		found(await deleteStudent(db(), admin, account.id));
		redirect(303, '/admin/users?deleted');
	}
};
