import { fail, redirect } from '@sveltejs/kit';
import { nameKey } from '$lib/domain/classes/name.ts';
import {
	classesOfOthers,
	deleteStudentFor,
	whatGoesWithStudent
} from '$lib/server/db/deleted-students.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';
import { ownedStudentOf } from '../../../load-class.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, schoolId, theClass, student } = await ownedStudentOf(event);
	return {
		class: { id: theClass.id, name: theClass.name },
		student: { id: student.id, name: student.name },
		others: await classesOfOthers(db(), owner, student.id),
		goes: await whatGoesWithStudent(db(), { schoolId, userId: student.id })
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { owner, theClass, student } = await ownedStudentOf(event);
		const typed = String((await readForm(event)).get('name') ?? '');
		if (nameKey(typed.trim()) !== nameKey(student.name))
			return fail(422, { typed, error: 'This is not the name. Nothing was deleted.' });
		if (!(await deleteStudentFor(db(), owner, theClass.id, student.id)))
			return fail(409, { typed, error: 'Another teacher has this student now.' });
		redirect(303, `/desk/classes/${theClass.id}?deleted`);
	}
};
