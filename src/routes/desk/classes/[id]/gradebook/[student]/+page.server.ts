import { error, redirect } from '@sveltejs/kit';
import { setExcused } from '$lib/server/db/exceptions.ts';
import { gradebookOf } from '$lib/server/db/gradebook.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';
import { found } from '$lib/server/auth/guards.ts';
import { classOf, studentOf } from '../../load-class.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, theClass } = await classOf(event);
	const { columns, students } = await gradebookOf(db(), owner, theClass, new Date());
	const place = students.findIndex(({ id }) => id === event.params.student);
	const neighbour = (at: number) => {
		const student = students[at];
		return student ? { id: student.id, name: student.name } : null;
	};
	return {
		class: { id: theClass.id, name: theClass.name, dropLowest: theClass.dropLowest },
		columns,
		student: found(students[place] ?? null),
		before: neighbour(place - 1),
		after: neighbour(place + 1)
	};
};

export const actions: Actions = {
	excuse: async (event) => {
		const { owner, student } = await studentOf(event);
		const form = await readForm(event);
		const assignment = String(form.get('assignment') ?? '');
		const excused = form.get('excused') === 'on';
		if (!(await setExcused(db(), owner, assignment, student.id, excused)))
			error(404, 'There is nothing here.');
		redirect(303, event.url.pathname);
	}
};
