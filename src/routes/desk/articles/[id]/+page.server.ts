import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { found, requireTeacher } from '$lib/server/auth/guards.ts';
import { findArticleFor, flipBlock, updateArticle } from '$lib/server/db/articles.ts';
import { allDrafts } from '$lib/server/db/drafts.ts';
import { db } from '$lib/server/db/index.ts';
import { addSet, itemsOf, setsOfArticle } from '$lib/server/db/sets.ts';
import { ArticleForm, Place } from '$lib/server/desk-fields.ts';
import { proposeDrafts } from '$lib/server/drafting/propose-drafts.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

type Event = RequestEvent<RouteParams>;

async function articleOf(event: Event) {
	const owner = requireTeacher(event);
	return { owner, article: found(await findArticleFor(db(), owner, event.params.id)) };
}

export const load: PageServerLoad = async (event) => {
	const { owner, article } = await articleOf(event);
	const { id, title, source, author, url, publishedOn, mayPublish, text, blocks } = article;
	const [quiz] = await setsOfArticle(db(), owner, id);
	return {
		article: { id, title, source, author, url, publishedOn, mayPublish, text, blocks },
		quiz: quiz ? { ...quiz, isBegun: await isBegun(owner.schoolId, quiz.id) } : null
	};
};

const isBegun = async (schoolId: string, setId: string) =>
	(await itemsOf(db(), schoolId, setId)).length > 0 ||
	(await allDrafts(db(), schoolId, setId)).length > 0;

export const actions: Actions = {
	flip: async (event) => {
		const { owner, article } = await articleOf(event);
		const block = v.safeParse(Place, (await readForm(event)).get('block'));
		if (!block.success || !(await flipBlock(db(), owner, article.id, block.output)))
			error(404, 'There is nothing here.');
		return { flipped: block.output };
	},
	details: async (event) => {
		const { owner, article } = await articleOf(event);
		const form = parseForm(ArticleForm, await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
		await updateArticle(db(), owner, article.id, form.output);
		return { saved: true };
	},
	draft: async (event) => {
		const { owner, article } = await articleOf(event);
		const [set] = await setsOfArticle(db(), owner, article.id);
		const id = set?.id ?? (await addSet(db(), owner, article.title, [article.id]));
		if (await isBegun(owner.schoolId, id)) redirect(303, `/desk/quizzes/${id}`);
		const proposal = await proposeDrafts(db(), owner, id, { articleId: article.id });
		const said = proposal.ok ? proposal.added : proposal.reason;
		redirect(303, `/desk/quizzes/${id}?drafted=${said}#suggestions`);
	}
};
