import { fail, redirect } from '@sveltejs/kit';
import { requireTeacher } from '$lib/server/auth/guards.ts';
import { addArticle } from '$lib/server/db/articles.ts';
import { db } from '$lib/server/db/index.ts';
import { addSet } from '$lib/server/db/sets.ts';
import { PastedDetails } from '$lib/server/desk-fields.ts';
import { parseForm, readUpload } from '$lib/server/forms.ts';
import { takeGiven } from '../take-given.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => void requireTeacher(event);

export const actions: Actions = {
	default: async (event) => {
		const owner = requireTeacher(event);
		const { fields, file } = await readUpload(event, 'file');
		const text = String(fields.get('text') ?? '');
		const form = parseForm(PastedDetails, fields);
		const values = { ...Object.fromEntries(fields), text } as Record<string, string>;
		if (!form.ok) return fail(422, { errors: form.errors, values });
		const given = form.output;
		const taken = await takeGiven(owner, { text, file, url: given.url });
		if (!taken.ok) return fail(taken.status, { errors: taken.errors, values });
		const { article } = taken;
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
