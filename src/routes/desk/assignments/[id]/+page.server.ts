import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { phaseOf } from '$lib/domain/attempts/phase.ts';
import { addMinutes } from '$lib/server/db/added-minutes.ts';
import { scheduleOf } from '$lib/server/db/deadlines.ts';
import { db } from '$lib/server/db/index.ts';
import { countQueue } from '$lib/server/db/queue.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { settingsLine } from '$lib/ui/desk/assign/assign-words.ts';
import { storedValues } from '$lib/ui/desk/assign/values.ts';
import { seenOf } from '../seen.ts';
import { loadProgress } from './load-progress.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { teacher, seen } = await seenOf(event);
	const { id, setId, title, opensAt, closesAt, lateUntil, timeZone } = seen.assignment;
	const query = event.url.searchParams;
	const waiting = seen.isOwner ? await countQueue(db(), { ...teacher, setId }) : 0;
	return {
		assignment: { id, setId, title, opensAt, closesAt, lateUntil, timeZone },
		phase: phaseOf(scheduleOf(seen.assignment), Date.now()),
		summary: settingsLine(storedValues(seen.assignment)),
		isOwner: seen.isOwner,
		edition: seen.edition,
		newestEdition: seen.newestEdition,
		waiting,
		arrival: query.has('given') ? 'given' : query.has('saved') ? 'saved' : null,
		progress: await loadProgress(seen)
	};
};

const MINUTES = 'Write whole minutes from 1 to 240.';
const MinutesForm = v.object({
	minutes: v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^(?:[1-9]\d?|1\d\d|2[0-3]\d|240)$/, MINUTES),
		v.transform(Number)
	),
	/** Whose; without it, all who are working. */
	student: v.optional(v.string())
});

export const actions: Actions = {
	minutes: async (event) => {
		const { teacher, seen } = await seenOf(event);
		const read = parseForm(MinutesForm, await readForm(event));
		if (!read.ok) return fail(422, { error: MINUTES, minutes: read.values.minutes ?? '' });
		const { minutes, student = null } = read.output;
		const { id } = seen.assignment;
		const extended = await addMinutes(db(), teacher, id, student, minutes, new Date());
		if (extended === null) error(404, 'There is nothing here.');
		return { extended, minutes: `${minutes}` };
	}
};
