import { error, fail, redirect } from '@sveltejs/kit';
import type { Article } from '$lib/domain/article/article.ts';
import { planCorrection } from '$lib/server/db/article-correction-plan.ts';
import { correctArticle } from '$lib/server/db/article-corrections.ts';
import { db } from '$lib/server/db/index.ts';
import { CorrectionFields, LinkField } from '$lib/server/desk-fields.ts';
import { parseForm, readForm, readUpload, type FieldErrors } from '$lib/server/forms.ts';
import { readAgain } from '$lib/server/ingest/read-text.ts';
import { sha256 } from '$lib/server/secrets.ts';
import { takingInText } from '$lib/ui/desk/taking-in-words.ts';
import { takeGiven } from '../../take-given.ts';
import { articleOf } from '../actions.ts';
import { readChoices } from './choices.ts';
import { comparisonView } from './comparison-view.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The article in the address; one that was taken down has no text to correct. */
async function correctableArticle(event: RequestEvent | Parameters<PageServerLoad>[0]) {
	const known = await articleOf(event);
	if (known.article.takenDownAt) error(404, 'There is nothing here.');
	return known;
}

export const load: PageServerLoad = async (event) => {
	const { article } = await correctableArticle(event);
	return { article: { id: article.id, title: article.title, url: article.url } };
};

const SAME = 'This is the text that Lede has already: nothing would change.';

export const actions: Actions = {
	compare: async (event) => {
		const { owner, article } = await correctableArticle(event);
		const { fields, file } = await readUpload(event, 'file');
		const text = String(fields.get('text') ?? '');
		const form = parseForm(LinkField, fields);
		const values = { text, url: String(fields.get('url') ?? '') };
		if (!form.ok) return fail(422, { errors: form.errors, values });
		const taken = await takeGiven(owner, { text, file, url: form.output.url });
		if (!taken.ok) return fail(taken.status, { errors: taken.errors, values });
		const isSame = taken.article.text === article.text;
		if (isSame) return fail(422, { errors: { text: SAME } as FieldErrors, values });
		return { compared: await compared(owner, article, taken.article) };
	},
	correct: async (event) => {
		const { owner, article } = await correctableArticle(event);
		const fields = await readForm(event);
		const text = String(fields.get('text') ?? '');
		const read = readAgain(text);
		if (!read.ok)
			return fail(422, { errors: { text: takingInText(read.reason) }, values: { text, url: '' } });
		// sent twice: it is done
		const done = `/desk/articles/${article.id}?corrected#history`;
		if (read.article.text === article.text) redirect(303, done);
		const plan = await planCorrection(db(), owner, article, read.article);
		const { choices, errors } = readChoices(plan, fields);
		const form = parseForm(CorrectionFields, fields);
		const refused = async (said: typeof errors) =>
			fail(422, { compared: await compared(owner, article, read.article, fields, said) });
		if (!form.ok || Object.keys(errors).length)
			return refused({ ...errors, ...(form.ok ? {} : form.errors) });
		const { before, reason } = form.output;
		const correction = { before, article: read.article, choices, reason };
		const result = await correctArticle(db(), owner, article.id, correction, new Date());
		if (!result.ok && result.reason === 'not-found') error(404, 'There is nothing here.');
		if (!result.ok) return refused({ stale: STALE });
		redirect(303, done);
	}
};

const STALE =
	'The article or its questions have changed meanwhile. This is how it looks now: decide again.';

/** The comparison with all that was chosen so far. */
async function compared(
	owner: Parameters<typeof planCorrection>[1],
	article: { id: string; text: string },
	corrected: Article,
	fields = new FormData(),
	errors: FieldErrors = {}
) {
	const plan = await planCorrection(db(), owner, article, corrected);
	const chosen = Object.fromEntries(
		[...fields].filter(([name]) => /^(?:way|to)-/.test(name) || name === 'reason')
	) as Record<string, string>;
	return {
		text: corrected.text,
		before: sha256(article.text),
		chosen,
		errors,
		...comparisonView(plan, new Date())
	};
}
