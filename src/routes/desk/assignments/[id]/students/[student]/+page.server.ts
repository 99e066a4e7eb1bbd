import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { localAt } from '$lib/domain/attempts/local-time.ts';
import { found } from '$lib/server/auth/guards.ts';
import { ownScheduleOf } from '$lib/server/db/deadlines.ts';
import { findException, setException } from '$lib/server/db/exceptions.ts';
import { db } from '$lib/server/db/index.ts';
import { seenStudent } from '$lib/server/db/seen-assignments.ts';
import { exceptionForm } from '$lib/server/exception-form.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { seenOf } from '../../../seen.ts';
import type { Actions, PageServerLoad } from './$types';

async function studentOf(event: RequestEvent<{ id: string; student: string }>) {
	const { teacher, seen } = await seenOf(event);
	return { teacher, seen, student: found(seenStudent(seen, event.params.student)) };
}

export const load: PageServerLoad = async (event) => {
	const { teacher, seen, student } = await studentOf(event);
	const { schoolId } = teacher;
	const { id, title, timeZone, opensAt, closesAt } = seen.assignment;
	const exception = await findException(db(), schoolId, id, student.userId);
	const shown = (time: Date | null) => (time ? localAt(time.getTime(), timeZone) : '');
	const inClass = seen.classes.find(({ students }) =>
		students.some(({ userId }) => userId === student.userId)
	);
	return {
		assignment: { id, title, timeZone, opensAt, closesAt },
		student,
		classId: inClass?.id ?? null,
		own: found(await ownScheduleOf(db(), schoolId, id, student.userId)),
		values: {
			timeZone,
			opensAt: shown(exception.opensAt),
			closesAt: shown(exception.closesAt),
			extraAttempts: `${exception.extraAttempts}`
		},
		zones: Intl.supportedValuesOf('timeZone'),
		isSaved: event.url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { teacher, seen, student } = await studentOf(event);
		const { id } = seen.assignment;
		const read = parseForm(exceptionForm(seen.assignment), await readForm(event));
		if (!read.ok) return fail(422, { errors: read.errors, values: read.values });
		const { userId } = student;
		const isSet = await setException(db(), teacher, id, userId, read.output, new Date());
		if (!isSet) error(404, 'There is nothing here.');
		redirect(303, `/desk/assignments/${id}/students/${userId}?saved`);
	}
};
