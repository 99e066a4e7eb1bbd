import { error, fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { publishSet } from '$lib/server/db/editions.ts';
import { db } from '$lib/server/db/index.ts';
import { updateSet } from '$lib/server/db/sets.ts';
import { SettingsForm, Visibility } from '$lib/server/desk-fields.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import type { Outcome } from '$lib/ui/desk/outcome.ts';
import { quizOf } from './load-quiz.ts';

type Event = RequestEvent<{ id: string }>;

async function settings(event: Event) {
	const { owner, set } = await quizOf(event);
	const form = parseForm(SettingsForm, await readForm(event));
	if (!form.ok) {
		const { errors, values } = form;
		return fail(422, { done: 'not-saved', errors, values } satisfies Outcome);
	}
	await updateSet(db(), owner, set.id, form.output);
	return { done: 'saved' } satisfies Outcome;
}

async function visibilityOf(event: Event) {
	const chosen = v.safeParse(Visibility, (await readForm(event)).get('visibility'));
	return chosen.success ? chosen.output : null;
}

/** Who may open what is published already; the edition stays as it is. */
async function open(event: Event) {
	const { owner, set } = await quizOf(event);
	const visibility = await visibilityOf(event);
	if (!visibility) return fail(422, { done: 'not-published', problems: [] } satisfies Outcome);
	await updateSet(db(), owner, set.id, { visibility });
	return { done: 'opened' } satisfies Outcome;
}

async function publish(event: Event) {
	const { owner, set } = await quizOf(event);
	const visibility = await visibilityOf(event);
	if (!visibility) return fail(422, { done: 'not-published', problems: [] } satisfies Outcome);
	const result = await publishSet(db(), owner, set.id, visibility);
	if (result.ok) return { done: 'published', edition: result.edition } satisfies Outcome;
	if ('reason' in result) error(404, 'There is nothing here.');
	const { problems } = result;
	return fail(422, { done: 'not-published', problems } satisfies Outcome);
}

export const publishActions = { settings, open, publish };
