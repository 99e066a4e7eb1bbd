import { error, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { db } from '$lib/server/db/index.ts';
import { changeItem, moveItem } from '$lib/server/db/set-items.ts';
import { itemsOf } from '$lib/server/db/sets.ts';
import { Direction, Id } from '$lib/server/desk-fields.ts';
import type { Outcome } from '$lib/ui/desk/outcome.ts';
import { readForm } from '$lib/server/forms.ts';
import { quizOf } from './load-quiz.ts';

type Event = RequestEvent<{ id: string }>;

async function itemOf(event: Event) {
	const { owner, set } = await quizOf(event);
	const form = await readForm(event);
	const item = v.safeParse(Id, form.get('item'));
	if (!item.success) error(404, 'There is nothing here.');
	const items = await itemsOf(db(), owner.schoolId, set.id);
	const at = items.findIndex(({ id }) => id === item.output);
	return { owner, set, form, item: item.output, at };
}

async function move(event: Event) {
	const { owner, set, form, item, at } = await itemOf(event);
	const by = v.safeParse(Direction, form.get('way'));
	if (!by.success || !(await moveItem(db(), owner, set.id, item, by.output)))
		error(404, 'There is nothing here.');
	return { done: 'moved', item, number: at + by.output + 1 } satisfies Outcome;
}

async function remove(event: Event) {
	const { owner, set, item, at } = await itemOf(event);
	if (!(await changeItem(db(), owner, set.id, item, { removedAt: new Date() })))
		error(404, 'There is nothing here.');
	return { done: 'removed', item, at: Math.max(at, 0) } satisfies Outcome;
}

async function putBack(event: Event) {
	const { owner, set, item } = await itemOf(event);
	if (!(await changeItem(db(), owner, set.id, item, { removedAt: null })))
		error(404, 'There is nothing here.');
	return { done: 'put-back', item } satisfies Outcome;
}

async function draw(event: Event) {
	const { owner, set, form, item, at } = await itemOf(event);
	const inDraw = form.get('inDraw') === 'yes';
	if (!(await changeItem(db(), owner, set.id, item, { inDraw })))
		error(404, 'There is nothing here.');
	return { done: inDraw ? 'drawn' : 'not-drawn', item, number: at + 1 } satisfies Outcome;
}

export const itemActions = { move, remove, putBack, draw };
