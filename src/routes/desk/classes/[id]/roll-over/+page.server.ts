import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { nextYearsName } from '$lib/domain/classes/next-year.ts';
import { found } from '$lib/server/auth/guards.ts';
import { ClassName } from '$lib/server/class-fields.ts';
import { teachersOf } from '$lib/server/db/class-teachers.ts';
import { db } from '$lib/server/db/index.ts';
import { membersOf } from '$lib/server/db/members.ts';
import { rollOver } from '$lib/server/db/rolled-classes.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { classOf } from '../load-class.ts';
import type { Actions, PageServerLoad } from './$types';

async function ownedClassOf(event: RequestEvent<{ id: string }>) {
	const loaded = await classOf(event);
	found(loaded.theClass.role === 'owner');
	return loaded;
}

export const load: PageServerLoad = async (event) => {
	const { schoolId, theClass } = await ownedClassOf(event);
	const { id, name } = theClass;
	const teachers = await teachersOf(db(), schoolId, id);
	return {
		class: { id, name },
		nextName: nextYearsName(name),
		students: (await membersOf(db(), schoolId, id, 'in')).map((student) => ({
			id: student.id,
			name: student.name
		})),
		coTeachers: teachers.filter(({ role }) => role !== 'owner').map((teacher) => teacher.name)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { owner, theClass } = await ownedClassOf(event);
		const fields = await readForm(event);
		const studentIds = fields.getAll('student').map(String);
		const withTeachers = fields.has('teachers');
		const form = parseForm(v.object({ name: ClassName }), fields);
		if (!form.ok)
			return fail(422, { errors: form.errors, values: form.values, studentIds, withTeachers });
		const settings = { name: form.output.name, studentIds, withTeachers };
		const id = found(await rollOver(db(), owner, theClass.id, settings, new Date()));
		redirect(303, `/desk/classes/${id}?rolled`);
	}
};
