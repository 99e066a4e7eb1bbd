import { fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { itemQuestion, viewOf } from '$lib/domain/attempts/items.ts';
import { chosenEvidence, type QuotedArticle } from '$lib/domain/questions/evidence-ref.ts';
import { kindOf, type AvailableKind, type KindContent } from '$lib/domain/questions/kinds/index.ts';
import type { AnchoredEvidence, AuthoredQuestion } from '$lib/domain/questions/authored.ts';
import type { StoredImage } from '$lib/domain/questions/image.ts';
import type { Fields } from '$lib/domain/questions/question.ts';
import { readQuestionForm } from '$lib/domain/questions/question-form.ts';
import { refound } from '$lib/domain/questions/refound.ts';
import { changedArticles } from '$lib/server/db/article-revisions.ts';
import type { StoredArticle } from '$lib/server/db/articles.ts';
import { DRAFT_MILLI_POINTS } from '$lib/server/db/drafts.ts';
import { db } from '$lib/server/db/index.ts';
import type { Owner } from '$lib/server/db/owner.ts';
import { readUpload } from '$lib/server/forms.ts';
import { pictureOf } from '$lib/server/picture.ts';
import { changedTextError } from '$lib/ui/desk/words.ts';

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
		image: null,
		hints: [],
		evidence,
		asOf: null,
		reviewBy: null,
		allOrNothing: false,
		readAloud: true,
		form: null
	} as AuthoredQuestion;
}

/**
 * Reads the form, and keeps the picture that came with it. `reply` is for the page where nothing is
 * to be saved: what was refused, or the question as a student would see it, with all that was typed.
 */
export async function readQuestion(
	event: RequestEvent,
	owner: Owner,
	kind: AvailableKind,
	form: string | null,
	articles: readonly StoredArticle[],
	dated: readonly AnchoredEvidence[] = []
) {
	const { fields: sent, file } = await readUpload(event, 'imageFile');
	const { picture, error } = await pictureOf(db(), owner, sent, file);
	// places in a text that was corrected since are other sentences in it: nothing is saved by them
	const changed = await changedArticles(db(), owner, sent.getAll('textOf'), articles);
	const moved = refound(sent, changed, dated);
	const fields = moved?.fields ?? sent;
	const read = readQuestionForm(kind, form, fields, articles, picture, dated);
	const typed = typedIn(kind, fields, articles, picture, dated);
	if (!read.ok || error || moved) {
		const errors = {
			...(read.ok ? {} : read.errors),
			...(error ? { imageFile: error } : {}),
			...(moved ? { evidence: changedTextError(moved.lost) } : {})
		};
		return { reply: fail(422, { errors, typed, preview: null, isTextChanged: moved !== null }) };
	}
	if (fields.get('preview') === null) return { question: read.question, tags: read.tags };
	const { content } = read.question;
	const preview = viewOf(itemQuestion({ seed: 'preview', shuffleOptions: true }, 0, kind, content));
	return { reply: { errors: {}, typed, preview, isTextChanged: false } };
}

/** Whether an answer can earn a part of the points: then it may be all or nothing. */
export const hasPartial = (kind: AvailableKind): boolean => kindOf(kind).partial ?? false;

/** What was typed, as the form can show it again. */
function typedIn(
	kind: AvailableKind,
	fields: Fields,
	articles: readonly QuotedArticle[],
	picture: StoredImage | null,
	dated: readonly AnchoredEvidence[]
) {
	const text = (name: string) => String(fields.get(name) ?? '');
	// a number that could not be read goes back as the words it was
	const content = Object.fromEntries(
		Object.entries(kindOf(kind).fromForm(fields, articles) as object).map(
			([name, value]: [string, unknown]) => [name, Number.isNaN(value) ? text(name) : value]
		)
	);
	return {
		question: { kind, content } as unknown as KindContent,
		points: text('points'),
		explanation: text('explanation'),
		image: picture && { ...picture, alt: text('imageAlt') },
		imageAlt: text('imageAlt'),
		hints: fields.getAll('hintText').map(String),
		asOf: text('asOf'),
		reviewBy: text('reviewBy'),
		tags: text('tags'),
		allOrNothing: fields.get('allOrNothing') !== null,
		readAloud: fields.get('readAloud') !== null,
		evidence: chosenEvidence(fields.getAll('evidence'), articles, dated).evidence
	};
}
