import * as v from 'valibot';
import { QuestionFields, type AnchoredEvidence, type AuthoredQuestion } from './authored.ts';
import { chosenEvidence, evidenceAt, type QuotedArticle } from './evidence-ref.ts';
import { kindOf, type AvailableKind } from './kinds/index.ts';
import { altProblem, type StoredImage } from './image.ts';
import type { Fields } from './question.ts';

export const MOST_EVIDENCE = 10;

export type QuestionForm =
	/** Tags belong to the question, whatever its version. */
	| { ok: true; question: AuthoredQuestion; tags: string[] }
	/** A sentence for each field that could not be taken; the keys are the names of the fields. */
	| { ok: false; errors: Partial<Record<string, string>> };

/**
 * Reads the author's form. Unfinished questions pass, but not without words to go by: what keeps
 * them from being published is said elsewhere. Quotes are cut out of the articles here; a quote that
 * was sent is not looked at. `picture` is what the server keeps of the upload, `dated` the question's
 * evidence that stands in no article any more.
 */
export function readQuestionForm(
	kind: AvailableKind,
	form: string | null,
	fields: Fields,
	articles: readonly QuotedArticle[],
	picture: StoredImage | null,
	dated: readonly AnchoredEvidence[] = []
): QuestionForm {
	const errors: Partial<Record<string, string>> = {};
	const content = v.safeParse(kindOf(kind).content, kindOf(kind).fromForm(fields, articles));
	for (const { path } of content.issues ?? []) {
		const field = String(path?.[0]?.key ?? 'stem');
		errors[field] ??= CONTENT_ERRORS[field] ?? 'This could not be read. Write it another way.';
	}
	if (content.success && !String(fields.get('stem') ?? '').trim())
		errors.stem = 'Write the question.';
	const common = v.safeParse(QuestionFields, {
		points: fields.get('points'),
		explanation: fields.get('explanation'),
		hints: fields.getAll('hintText'),
		allOrNothing: fields.get('allOrNothing'),
		readAloud: fields.get('readAloud'),
		asOf: fields.get('asOf'),
		reviewBy: fields.get('reviewBy'),
		tags: fields.get('tags')
	});
	for (const { path, message } of common.issues ?? []) errors[String(path?.[0]?.key)] ??= message;
	const alt = String(fields.get('imageAlt') ?? '').trim();
	const noAlt = picture && altProblem(alt);
	if (noAlt) errors.imageAlt = noAlt;
	const given = fields.getAll('evidence').filter((ref) => ref !== '');
	const chosen = chosenEvidence(given, articles, dated);
	if (!chosen.isComplete || given.length > MOST_EVIDENCE)
		errors.evidence = `Choose up to ${MOST_EVIDENCE} sentences of the article.`;
	if (!content.success || !common.success || Object.keys(errors).length)
		return { ok: false, errors };
	const { points: milliPoints, tags, ...rest } = common.output;
	const own = kindOf(kind).evidence?.(content.output) ?? [];
	const evidence = own.length ? evidenceAt(own, articles) : chosen.evidence;
	const question = {
		kind,
		content: content.output,
		milliPoints,
		...rest,
		image: picture && { ...picture, alt },
		allOrNothing: rest.allOrNothing && kindOf(kind).partial === true,
		evidence,
		form
	} as AuthoredQuestion;
	return { ok: true, question, tags };
}

const CONTENT_ERRORS: Partial<Record<string, string>> = {
	stem: 'Keep the question under 1,000 characters.',
	prompts: 'Keep each option under 500 characters, and at most ten of them.',
	targets:
		'Keep each answer under 500 characters, its note under 1,000, and at most twelve of them.',
	items: 'Keep each option under 500 characters, and at most ten of them.',
	text: 'Keep the text under 4,000 characters.',
	extra: 'Keep the list to 20 words of at most 200 characters.',
	options: 'Keep each option under 500 characters, its note under 1,000, and at most ten of them.',
	accept: 'Keep the list to 20 answers of at most 200 characters.',
	value: 'Write the right answer as a number, such as 1,200 or 1.2 million.',
	tolerance: 'Write how far off an answer may be as a number, such as 5.',
	unit: 'Keep the unit under 60 characters.',
	keys: 'Choose up to ten sentences.',
	rubric: 'Keep each line under 300 characters, and its weight from 1 to 100.',
	model: 'Keep the model answer under 5,000 characters.',
	longest: 'Allow from 50 to 10,000 characters.'
};
