import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { found, requireTeacher } from '$lib/server/auth/guards.ts';
import { findArticleFor, flipBlock, updateArticle } from '$lib/server/db/articles.ts';
import { removeArticle } from '$lib/server/db/deletions.ts';
import { allDrafts } from '$lib/server/db/drafts.ts';
import { questionsOn } from '$lib/server/db/evidence.ts';
import { db } from '$lib/server/db/index.ts';
import { addSet, itemsOf, setsOfArticle } from '$lib/server/db/sets.ts';
import { ArticleForm, Place } from '$lib/server/desk-fields.ts';
import { proposeDrafts } from '$lib/server/drafting/propose-drafts.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';

type Event = RequestEvent<{ id: string }>;

/** The teacher who asks and the article in the address. */
export async function articleOf(event: Event) {
	const owner = requireTeacher(event);
	return { owner, article: found(await findArticleFor(db(), owner, event.params.id)) };
}

/** Whether the quiz has questions or suggestions, so that there is something to go back to. */
export const isBegun = async (schoolId: string, setId: string) =>
	(await itemsOf(db(), schoolId, setId)).length > 0 ||
	(await allDrafts(db(), schoolId, setId)).length > 0;

/** Takes a block in or out; the questions that rest on one that is out now are named. */
export async function flip(event: Event) {
	const { owner, article } = await articleOf(event);
	const place = v.safeParse(Place, (await readForm(event)).get('block'));
	const block = place.success ? article.blocks[place.output] : undefined;
	if (!place.success || !block || !(await flipBlock(db(), owner, article.id, place.output)))
		error(404, 'There is nothing here.');
	const wasIn = block.kind === 'body';
	const resting = wasIn ? await questionsOn(db(), owner, article.id, block) : [];
	return { flipped: place.output, resting };
}

export async function details(event: Event) {
	const { owner, article } = await articleOf(event);
	const form = parseForm(ArticleForm, await readForm(event));
	if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
	await updateArticle(db(), owner, article.id, form.output);
	return { saved: true };
}

export async function draft(event: Event) {
	const { owner, article } = await articleOf(event);
	if (article.takenDownAt) error(404, 'There is nothing here.');
	const [set] = await setsOfArticle(db(), owner, article.id);
	const id = set?.id ?? (await addSet(db(), owner, article.title, [article.id]));
	if (await isBegun(owner.schoolId, id)) redirect(303, `/desk/quizzes/${id}`);
	const proposal = await proposeDrafts(db(), owner, id, { articleId: article.id });
	const said = proposal.ok ? proposal.added : proposal.reason;
	redirect(303, `/desk/quizzes/${id}?drafted=${said}#suggestions`);
}

/** Deletes the article, unless a quiz is about it: the page names those. */
export async function remove(event: Event) {
	const { owner, article } = await articleOf(event);
	const removal = await removeArticle(db(), owner, article.id, new Date());
	if (!removal.ok) return fail(422);
	redirect(303, `/desk?article=${article.id}`);
}
