import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readAssignmentForm, settingsFrom } from '$lib/server/assignment-form.ts';
import { found } from '$lib/server/auth/guards.ts';
import {
	changeAssignment,
	countAttempts,
	deleteAssignment,
	FIXED,
	type AssignmentSettings
} from '$lib/server/db/assignments.ts';
import { newestEdition } from '$lib/server/db/editions.ts';
import { db } from '$lib/server/db/index.ts';
import type { SeenAssignment } from '$lib/server/db/seen-assignments.ts';
import { readForm } from '$lib/server/forms.ts';
import { startChange } from '../../assignment-start.ts';
import { ownedOf } from '../../seen.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, seen } = await ownedOf(event);
	const { id, title } = seen.assignment;
	return {
		assignment: { id, title },
		edition: seen.edition,
		start: await startChange(owner, seen)
	};
};

const REFUSED = {
	begun:
		'Somebody has begun meanwhile, so how the questions are asked, and the edition, stay as they were. Save again to keep the rest.',
	'not-theirs': 'One of these classes or students is not yours any more. Choose again.'
};

async function change(event: RequestEvent<{ id: string }>) {
	const { owner, seen } = await ownedOf(event);
	const form = await readForm(event);
	const read = readAssignmentForm(form, null);
	if (!read.ok) {
		const { errors, values, chosen } = read;
		return fail(422, { refused: { errors, values, chosen } });
	}
	const { id } = seen.assignment;
	const edition = await editionFor(seen, form.has('newest'));
	const settings = settingsFrom(read.output, edition.marking);
	const stays = form.has('locked') ? fixedOf(seen.assignment) : {};
	const changed = await changeAssignment(
		db(),
		owner,
		id,
		{ ...settings, ...stays, editionId: edition.id },
		read.chosen,
		new Date()
	);
	if (changed.ok) redirect(303, `/desk/assignments/${id}?saved`);
	if (changed.reason === 'not-found') error(404, 'There is nothing here.');
	const errors = { targets: REFUSED[changed.reason] };
	const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
	return fail(422, { refused: { errors, values, chosen: read.chosen } });
}

/** What the form says nothing of once somebody has begun. */
const fixedOf = (stored: AssignmentSettings) => ({
	...Object.fromEntries(FIXED.map((field) => [field, stored[field]])),
	marking: stored.marking
});

/** The edition it is given as, or the newest one instead. */
async function editionFor({ assignment }: SeenAssignment, isNewest: boolean) {
	const { schoolId, setId, editionId, marking } = assignment;
	if (!isNewest) return { id: editionId, marking };
	return found(await newestEdition(db(), schoolId, setId));
}

async function remove(event: RequestEvent<{ id: string }>) {
	const { owner, seen } = await ownedOf(event);
	const { id } = seen.assignment;
	const isSure = (await readForm(event)).has('sure');
	if (!isSure && (await countAttempts(db(), owner.schoolId, id)) > 0)
		return fail(422, { unsure: true });
	await deleteAssignment(db(), owner, id);
	redirect(303, '/desk/assignments?deleted');
}

export const actions: Actions = { change, delete: remove };
