import { error, fail, redirect } from '@sveltejs/kit';
import { readAssignmentForm, settingsFrom } from '$lib/server/assignment-form.ts';
import { found } from '$lib/server/auth/guards.ts';
import { addAssignment } from '$lib/server/db/assignments.ts';
import { newestEdition } from '$lib/server/db/editions.ts';
import { isId } from '$lib/server/db/ids.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';
import { startNew } from '../../../assignments/assignment-start.ts';
import { publication, quizOf } from '../load-quiz.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, set } = await quizOf(event);
	const edition = await newestEdition(db(), owner.schoolId, set.id);
	const published = edition && (await publication(owner.schoolId, set, event.url));
	return {
		quiz: { id: set.id, title: set.title },
		edition: edition?.number ?? null,
		isChanged: published?.isChanged ?? false,
		start: edition && (await startNew(owner, edition, Date.now()))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { owner, set } = await quizOf(event);
		const edition = found(await newestEdition(db(), owner.schoolId, set.id));
		const form = await readForm(event);
		const read = readAssignmentForm(form, Date.now());
		if (!read.ok) {
			const { errors, values, chosen } = read;
			return fail(422, { refused: { errors, values, chosen } });
		}
		const id = String(form.get('id') ?? '');
		const given = await addAssignment(
			db(),
			owner,
			{ setId: set.id, editionId: edition.id },
			settingsFrom(read.output, edition.marking),
			read.chosen,
			isId(id) ? id : undefined
		);
		if (!given) error(404, 'There is nothing here.');
		redirect(303, `/desk/assignments/${given}?given`);
	}
};
