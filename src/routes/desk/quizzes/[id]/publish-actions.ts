import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { openSet, publishSet } from '$lib/server/db/editions.ts';
import { db } from '$lib/server/db/index.ts';
import { updateSet } from '$lib/server/db/sets.ts';
import { SettingsForm } from '$lib/server/desk-fields.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import type { Outcome } from '$lib/ui/desk/outcome.ts';
import { quizOf } from './load-quiz.ts';

type Event = RequestEvent<{ id: string }>;

/** Settings and publishing are one form: every button of it saves all that stands in it. */
async function readSettings(event: Event) {
	const { owner, set } = await quizOf(event);
	const form = parseForm(SettingsForm, await readForm(event));
	if (form.ok) {
		const { negative, certainty, tries, milliPenalty, ...others } = form.output;
		const marking = { negative, certainty, tries, milliPenalty };
		return { owner, set, settings: { ...others, marking } };
	}
	const { errors, values } = form;
	return {
		owner,
		set,
		refusal: fail(422, { done: 'not-saved', errors, values } satisfies Outcome)
	};
}

const save = (done: 'saved' | 'opened') => async (event: Event) => {
	const { owner, set, settings, refusal } = await readSettings(event);
	if (refusal) return refusal;
	const { visibility, ...others } = settings;
	await updateSet(db(), owner, set.id, others);
	const opened = await openSet(db(), owner, set.id, visibility);
	if (!opened) return fail(422, { done: 'not-opened', visibility } satisfies Outcome);
	return { done, visibility } satisfies Outcome;
};

async function publish(event: Event) {
	const { owner, set, settings, refusal } = await readSettings(event);
	if (refusal) return refusal;
	const { visibility, ...others } = settings;
	await updateSet(db(), owner, set.id, others);
	const result = await publishSet(db(), owner, set.id, visibility);
	if (result.ok) return { done: 'published', edition: result.edition } satisfies Outcome;
	if ('reason' in result) error(404, 'There is nothing here.');
	const { problems } = result;
	return fail(422, { done: 'not-published', problems, visibility } satisfies Outcome);
}

/** `open` is about what is published already: it says so where that is shown. */
export const publishActions = { settings: save('saved'), open: save('opened'), publish };
