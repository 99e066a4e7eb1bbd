import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { AccommodationForm } from '$lib/server/accommodation-form.ts';
import { found, requireTeacher } from '$lib/server/auth/guards.ts';
import { findAccommodated, setAccommodation } from '$lib/server/db/accommodations.ts';
import { db } from '$lib/server/db/index.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

async function studentOf(event: RequestEvent<{ id: string; student: string }>) {
	const teacher = requireTeacher(event);
	const { id, student } = event.params;
	return { teacher, student: found(await findAccommodated(db(), teacher, id, student)) };
}

export const load: PageServerLoad = async (event) => {
	const { student } = await studentOf(event);
	return { classId: event.params.id, student, isSaved: event.url.searchParams.has('saved') };
};

export const actions: Actions = {
	default: async (event) => {
		const { teacher, student } = await studentOf(event);
		const { id } = event.params;
		const read = parseForm(AccommodationForm, await readForm(event));
		if (!read.ok) return fail(422, { errors: read.errors, values: read.values });
		const { userId } = student;
		const isSet = await setAccommodation(db(), teacher, id, userId, read.output, new Date());
		if (!isSet) error(404, 'There is nothing here.');
		redirect(303, `/desk/classes/${id}/students/${userId}/accommodations?saved`);
	}
};
