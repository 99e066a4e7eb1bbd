import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { ASKS } from '$lib/domain/drafting/draft-question.ts';
import { withEasierOptions, withHarderOptions } from '$lib/domain/drafting/option-levels.ts';
import { REJECTIONS } from '$lib/domain/drafting/verdict.ts';
import { evidenceAt, readRef, refOf } from '$lib/domain/questions/evidence-ref.ts';
import { isSeen } from '$lib/domain/questions/seen-text.ts';
import { found } from '$lib/server/auth/guards.ts';
import {
	acceptDrafts,
	findDraftFor,
	rejectDraft,
	reopenDraft,
	replaceDraft
} from '$lib/server/db/drafts.ts';
import { db } from '$lib/server/db/index.ts';
import { articlesOf } from '$lib/server/db/sets.ts';
import { Id } from '$lib/server/desk-fields.ts';
import { proposeDrafts } from '$lib/server/drafting/propose-drafts.ts';
import type { Outcome } from '$lib/ui/desk/outcome.ts';
import { readForm } from '$lib/server/forms.ts';
import { quizOf } from './load-quiz.ts';

type Event = RequestEvent<{ id: string }>;

/**
 * Drafts from the whole article, from the passage in the field `evidence`, or more in the form of
 * the suggestion in the field `like`.
 */
async function draft(event: Event) {
	const { owner, set } = await quizOf(event);
	const fields = await readForm(event);
	const chosen = fields.get('evidence');
	const articles = await articlesOf(db(), owner.schoolId, set.id);
	const ref = chosen ? readRef(chosen, articles) : null;
	const [passage] = evidenceAt(ref ? [ref] : [], articles);
	if (chosen && !passage)
		return fail(422, { done: 'not-drafted', reason: 'no-passage' } satisfies Outcome);
	if (passage && !isSeen(passage.articleId, fields.getAll('textOf'), articles))
		return fail(422, { done: 'not-drafted', reason: 'text-changed' } satisfies Outcome);
	const like = fields.get('like');
	const model = like === null ? null : await draftIn(event, like);
	const result = await proposeDrafts(db(), owner, set.id, {
		articleId: passage?.articleId ?? model?.articleId,
		from: passage && { start: passage.start, end: passage.end },
		form: model?.draft.form
	});
	if (!result.ok) {
		if (result.reason === 'not-found') error(404, 'There is nothing here.');
		return fail(422, { done: 'not-drafted', reason: result.reason } satisfies Outcome);
	}
	const { added } = result;
	return {
		done: 'drafted',
		added,
		...(passage && { ref: refOf(passage) })
	} satisfies Outcome;
}

/** The open suggestion of this quiz with that id; everything else is the same 404. */
async function draftIn(event: Event, id: unknown) {
	const { owner, set } = await quizOf(event);
	const draftId = v.safeParse(Id, id);
	return found(
		draftId.success ? await findDraftFor(db(), owner, set.id, draftId.output) : undefined
	);
}

/** Makes questions of one suggestion or, without the field `draft`, of all that are recommended. */
async function add(event: Event) {
	const { owner, set } = await quizOf(event);
	const draftId = v.safeParse(v.nullable(Id), (await readForm(event)).get('draft'));
	if (!draftId.success) error(404, 'There is nothing here.');
	const which = draftId.output === null ? 'recommended' : { draftId: draftId.output };
	const added = await acceptDrafts(db(), owner, set.id, which, new Date());
	return { done: 'added', added: added.length } satisfies Outcome;
}

/** Makes a question of a suggestion and opens it for changes. */
async function edit(event: Event) {
	const { owner, set } = await quizOf(event);
	const { id } = await draftIn(event, (await readForm(event)).get('draft'));
	const [item] = await acceptDrafts(db(), owner, set.id, { draftId: id }, new Date());
	redirect(303, `/desk/quizzes/${set.id}/questions/${found(item)}`);
}

/** Gives a suggestion the hardest or the easiest wrong options there are. */
async function options(event: Event) {
	const { owner, set } = await quizOf(event);
	const fields = await readForm(event);
	const { id, draft: before } = await draftIn(event, fields.get('draft'));
	const level = v.parse(
		v.fallback(v.picklist(['harder', 'easier']), 'harder'),
		fields.get('level')
	);
	const after = level === 'harder' ? withHarderOptions(before) : withEasierOptions(before);
	if (after) await replaceDraft(db(), owner, set.id, id, after);
	return { done: 'exchanged', draft: id, level } satisfies Outcome;
}

async function reject(event: Event) {
	const { owner, set } = await quizOf(event);
	const form = await readForm(event);
	const draft = v.safeParse(Id, form.get('draft'));
	if (!draft.success) error(404, 'There is nothing here.');
	const reason = v.parse(v.fallback(v.picklist(REJECTIONS), 'other'), form.get('reason'));
	await rejectDraft(db(), owner, set.id, draft.output, reason, new Date());
	const list = v.parse(v.fallback(v.picklist([...ASKS, 'more']), 'more'), form.get('list'));
	return { done: 'set-aside', draft: draft.output, list, at: at(form) } satisfies Outcome;
}

async function back(event: Event) {
	const { owner, set } = await quizOf(event);
	const draft = v.safeParse(Id, (await readForm(event)).get('draft'));
	if (!draft.success) error(404, 'There is nothing here.');
	await reopenDraft(db(), owner, set.id, draft.output);
	return { done: 'taken-back', draft: draft.output } satisfies Outcome;
}

/** Where in the list it stood: the way back is offered there. */
const at = (form: FormData) =>
	v.parse(
		v.fallback(v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number)), 0),
		form.get('at')
	);

export const draftActions = { draft, add, edit, options, aside: reject, back };
