import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { LONGEST_OBJECTION } from '$lib/domain/attempts/objection.ts';
import { readHandMarks } from '$lib/domain/attempts/hand-marks.ts';
import { requireTeacher } from '$lib/server/auth/guards.ts';
import { decideDispute, DISPUTE_DECISIONS } from '$lib/server/db/dispute-decisions.ts';
import { markAnswer } from '$lib/server/db/hand-marking.ts';
import { db } from '$lib/server/db/index.ts';
import { decideNearMiss } from '$lib/server/db/near-decisions.ts';
import { undoDecision } from '$lib/server/db/undo-decision.ts';
import type { Undoing } from '$lib/server/db/undoing.ts';
import { Id, Place } from '$lib/server/desk-fields.ts';
import { readForm, typedValues } from '$lib/server/forms.ts';
import { readUndoing, undoingText } from './undoing-text.ts';

// The browser holds the word to the length; what comes longer is cut.
const Word = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.transform((text) => text.slice(0, LONGEST_OBJECTION))
);

const NearForm = v.object({
	version: Id,
	key: v.string(),
	decision: v.picklist(['counts', 'does-not']),
	reply: Word
});

/** Whether answers that are spelt a little differently count. */
export async function near(event: RequestEvent) {
	const owner = requireTeacher(event);
	const form = await readForm(event);
	const { version, key, decision, reply } = parsed(NearForm, form);
	const counts = decision === 'counts';
	const done = await decideNearMiss(db(), owner, version, key, counts, reply, new Date());
	return answer(event, form, done, decision);
}

const DisputeForm = v.object({
	decision: v.pipe(
		v.string(),
		v.transform((text) => text.split(':')),
		v.tuple([v.picklist(DISPUTE_DECISIONS), Id])
	),
	reply: Word
});

/** What becomes of a mark that a student disagrees with. */
export async function decide(event: RequestEvent) {
	const owner = requireTeacher(event);
	const form = await readForm(event);
	const { decision, reply } = parsed(DisputeForm, form);
	const [word, dispute] = decision;
	const done = await decideDispute(db(), owner, dispute, word, reply, new Date());
	return answer(event, form, done, word);
}

const MarkForm = v.object({
	attempt: Id,
	position: Place,
	replaces: v.fallback(v.optional(v.nullable(Id), null), null)
});

/** The mark of an open answer, or another mark in place of one. */
export async function mark(event: RequestEvent) {
	const owner = requireTeacher(event);
	const form = await readForm(event);
	const { attempt, position, replaces } = parsed(MarkForm, form);
	const marks = readHandMarks(form);
	const place = { attemptId: attempt, position };
	const done = await markAnswer(db(), owner, place, marks, new Date(), replaces);
	if (!done.ok && done.reason === 'no-credit')
		return fail(422, {
			...{ decided: false, ...place, note: marks.note },
			percent: String(form.get('percent') ?? '')
		});
	return answer(event, form, done, 'marked');
}

/** Takes the last decision back, and returns to what it was about. */
export async function undo(event: RequestEvent) {
	const owner = requireTeacher(event);
	const form = await readForm(event);
	const undoing = readUndoing(form.get('undo'));
	if (!undoing) error(404, 'There is nothing here.');
	const done = await undoDecision(db(), owner, undoing, new Date());
	return answer(event, form, done, 'undone');
}

/** What no page of ours can have sent is not found. */
function parsed<const Schema extends v.GenericSchema>(schema: Schema, form: FormData) {
	const result = v.safeParse(schema, typedValues(form));
	if (!result.success) error(404, 'There is nothing here.');
	return result.output;
}

type Done = { ok: true; undoing?: Undoing } | { ok: false; reason: string };

/** Goes on to what comes next in the queue, with its filters as they were. */
function answer({ url }: RequestEvent, form: FormData, done: Done, said: string) {
	if (!done.ok && done.reason === 'not-found') error(404, 'There is nothing here.');
	if (!done.ok)
		return fail(422, { decided: true, attemptId: '', position: -1, note: '', percent: '' });
	const query = new URLSearchParams({ done: said });
	for (const name of ['quiz', 'from']) {
		const value = url.searchParams.get(name);
		if (value) query.set(name, value);
	}
	if (done.undoing) {
		query.set('undo', undoingText(done.undoing));
		query.set('back', partOf(form.get('group')));
	}
	redirect(303, `${url.pathname}?${query}#${partOf(form.get('next'))}`);
}

/** The id of a part of the page, as a form names it. */
const partOf = (field: FormDataEntryValue | null) =>
	typeof field === 'string' && /^[\w-]{1,40}$/.test(field) ? field : 'queue';
