import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { itemQuestion, viewOf } from '$lib/domain/attempts/items.ts';
import { evidenceAt, readRef, type QuotedArticle } from '$lib/domain/questions/evidence-ref.ts';
import { kindOf, type AvailableKind, type KindContent } from '$lib/domain/questions/kinds/index.ts';
import type { AnchoredEvidence, AuthoredQuestion } from '$lib/domain/questions/authored.ts';
import { DRAFT_MILLI_POINTS } from '$lib/server/db/drafts.ts';

/** A question of a kind with nothing in it yet but the passages it may rest on. */
export function emptyQuestion(
	kind: AvailableKind,
	evidence: AnchoredEvidence[],
	articles: readonly QuotedArticle[]
): AuthoredQuestion {
	const fields = new FormData();
	fields.set('stem', '');
	const content = v.parse(kindOf(kind).content, kindOf(kind).fromForm(fields, articles));
	return {
		kind,
		content,
		milliPoints: kindOf(kind).isOpinion ? 0 : DRAFT_MILLI_POINTS,
		explanation: '',
		hints: [],
		evidence,
		asOf: null,
		reviewBy: null,
		allOrNothing: false,
		form: null
	} as AuthoredQuestion;
}

/** What was typed, with a sentence for each field that was refused. */
export const refused = (
	kind: AvailableKind,
	fields: FormData,
	articles: readonly QuotedArticle[],
	errors: Partial<Record<string, string>>
) => fail(422, { errors, typed: typedIn(kind, fields, articles), preview: null });

/** What was typed, and the question as a student would see it; nothing is saved. */
export const previewed = (
	{ kind, content }: AuthoredQuestion,
	fields: FormData,
	articles: readonly QuotedArticle[]
) => ({
	errors: {},
	typed: typedIn(kind, fields, articles),
	preview: viewOf(itemQuestion('preview', 0, kind, content))
});

/** Whether the button asked for a look, not for saving. */
export const isPreview = (fields: FormData): boolean => fields.has('preview');

/** What was typed, as the form can show it again. */
function typedIn(kind: AvailableKind, fields: FormData, articles: readonly QuotedArticle[]) {
	const text = (name: string) => String(fields.get(name) ?? '');
	// a number that could not be read goes back as the words it was
	const content = Object.fromEntries(
		Object.entries(kindOf(kind).fromForm(fields, articles) as object).map(
			([name, value]: [string, unknown]) => [name, Number.isNaN(value) ? text(name) : value]
		)
	);
	const refs = fields.getAll('evidence').flatMap((ref) => readRef(ref, articles) ?? []);
	return {
		question: { kind, content } as unknown as KindContent,
		points: text('points'),
		explanation: text('explanation'),
		hints: fields.getAll('hintText').map(String),
		asOf: text('asOf'),
		reviewBy: text('reviewBy'),
		allOrNothing: fields.has('allOrNothing'),
		evidence: evidenceAt(refs, articles)
	};
}
