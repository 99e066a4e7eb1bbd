import { error, fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { evidenceAt, readRef, refOf } from '$lib/domain/questions/evidence-ref.ts';
import { acceptDrafts, setRejected } from '$lib/server/db/drafts.ts';
import { db } from '$lib/server/db/index.ts';
import { articlesOf } from '$lib/server/db/sets.ts';
import { Id } from '$lib/server/desk-fields.ts';
import { proposeDrafts } from '$lib/server/drafting/propose-drafts.ts';
import type { Outcome } from '$lib/ui/desk/outcome.ts';
import { readForm } from '$lib/server/forms.ts';
import { quizOf } from './load-quiz.ts';

type Event = RequestEvent<{ id: string }>;

/** Drafts from the whole article, or from the passage in the field `evidence`. */
async function draft(event: Event) {
	const { owner, set } = await quizOf(event);
	const chosen = (await readForm(event)).get('evidence');
	const articles = await articlesOf(db(), owner.schoolId, set.id);
	const ref = chosen ? readRef(chosen, articles) : null;
	const [passage] = evidenceAt(ref ? [ref] : [], articles);
	if (chosen && !passage)
		return fail(422, { done: 'not-drafted', reason: 'no-passage' } satisfies Outcome);
	const result = await proposeDrafts(db(), owner, set.id, {
		articleId: passage?.articleId,
		from: passage && { start: passage.start, end: passage.end }
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

/** Makes questions of one suggestion or, without the field `draft`, of all. */
async function add(event: Event) {
	const { owner, set } = await quizOf(event);
	const draftId = v.safeParse(v.nullable(Id), (await readForm(event)).get('draft'));
	if (!draftId.success) error(404, 'There is nothing here.');
	const added = await acceptDrafts(db(), owner, set.id, draftId.output ?? undefined);
	return { done: 'added', added } satisfies Outcome;
}

const reject = (rejected: boolean) => async (event: Event) => {
	const { owner, set } = await quizOf(event);
	const form = await readForm(event);
	const draft = v.safeParse(Id, form.get('draft'));
	if (!draft.success) error(404, 'There is nothing here.');
	await setRejected(db(), owner, set.id, draft.output, rejected);
	return rejected
		? ({ done: 'set-aside', draft: draft.output, at: at(form) } satisfies Outcome)
		: ({ done: 'taken-back', draft: draft.output } satisfies Outcome);
};

/** Where in the list it stood: the way back is offered there. */
const at = (form: FormData) =>
	v.parse(
		v.fallback(v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number)), 0),
		form.get('at')
	);

export const draftActions = { draft, add, aside: reject(true), back: reject(false) };
