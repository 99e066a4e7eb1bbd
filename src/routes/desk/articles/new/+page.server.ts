import { fail, redirect } from '@sveltejs/kit';
import { readArticle } from '$lib/domain/article/read-article.ts';
import { articleProblem, pasteProblem } from '$lib/domain/article/usable.ts';
import { requireTeacher } from '$lib/server/auth/guards.ts';
import { addArticle } from '$lib/server/db/articles.ts';
import { db } from '$lib/server/db/index.ts';
import { addSet } from '$lib/server/db/sets.ts';
import { PastedDetails } from '$lib/server/desk-fields.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { articleProblemText } from '$lib/ui/desk/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => void requireTeacher(event);

export const actions: Actions = {
	default: async (event) => {
		const owner = requireTeacher(event);
		const fields = await readForm(event);
		const pasted = String(fields.get('text') ?? '');
		const form = parseForm(PastedDetails, fields);
		const values = { ...Object.fromEntries(fields), text: pasted } as Record<string, string>;
		const errors = form.ok ? {} : form.errors;
		const unread = pasteProblem(pasted);
		if (unread || !form.ok)
			return fail(422, { errors: { ...errors, text: textError(unread) }, values });
		const article = readArticle(pasted);
		const unusable = articleProblem(article);
		if (unusable) return fail(422, { errors: { text: textError(unusable) }, values });
		const given = form.output;
		const title = given.title || article.title || 'Untitled article';
		const id = await addArticle(db(), owner, article, {
			title,
			source: given.source || article.source,
			author: given.author || article.author,
			url: given.url,
			publishedOn: given.publishedOn ?? article.publishedOn,
			mayPublish: false
		});
		await addSet(db(), owner, title, [id]);
		redirect(303, `/desk/articles/${id}`);
	}
};

const textError = (problem: ReturnType<typeof pasteProblem>) =>
	problem ? articleProblemText(problem) : undefined;
