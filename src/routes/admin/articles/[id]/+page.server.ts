import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { found, requireAdmin } from '$lib/server/auth/guards.ts';
import { isoDay } from '$lib/server/days.ts';
import { db } from '$lib/server/db/index.ts';
import { sameElsewhere, whatTakedownTakes } from '$lib/server/db/takedown-reach.ts';
import { findArticle, takeDownArticle } from '$lib/server/db/takedowns.ts';
import { readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

async function articleOf(event: RequestEvent<{ id: string }>) {
	const admin = requireAdmin(event);
	return { admin, ...found(await findArticle(db(), admin.schoolId, event.params.id)) };
}

export const load: PageServerLoad = async (event) => {
	const { article, owner } = await articleOf(event);
	const { id, title, source, author, url, publishedOn, takenDownAt } = article;
	return {
		article: { id, title, source, author, url, publishedOn },
		owner,
		takenDown: takenDownAt && isoDay(takenDownAt.getTime()),
		takes: await whatTakedownTakes(db(), article, isoDay(Date.now())),
		elsewhere: await sameElsewhere(db(), article)
	};
};

export const actions: Actions = {
	takeDown: async (event) => {
		const { admin, article } = await articleOf(event);
		if (!(await readForm(event)).has('sure'))
			return fail(422, { error: 'Tick the box first: this cannot be undone.' });
		await takeDownArticle(db(), admin, article.id, new Date());
		redirect(303, `/admin/articles/${article.id}`);
	}
};
