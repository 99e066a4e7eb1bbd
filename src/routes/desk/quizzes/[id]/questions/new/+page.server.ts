import { redirect } from '@sveltejs/kit';
import { evidenceAt, readRef } from '$lib/domain/questions/evidence-ref.ts';
import { isSeen } from '$lib/domain/questions/seen-text.ts';
import { isAvailableKind, type AvailableKind } from '$lib/domain/questions/kinds/index.ts';
import { found } from '$lib/server/auth/guards.ts';
import { db } from '$lib/server/db/index.ts';
import { addQuestions } from '$lib/server/db/set-items.ts';
import { articlesOf } from '$lib/server/db/sets.ts';
import { deskArticle } from '$lib/ui/desk/desk-article.ts';
import { quizOf } from '../../load-quiz.ts';
import { emptyQuestion, hasPartial, readQuestion } from '../question-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** The kind is asked for by link; an unknown one is the usual one. */
const kindIn = ({ searchParams }: URL): AvailableKind => {
	const kind = searchParams.get('kind');
	return isAvailableKind(kind) ? kind : 'choice';
};

export const load: PageServerLoad = async (event) => {
	const { owner, set } = await quizOf(event);
	const articles = await articlesOf(db(), owner.schoolId, set.id);
	const { searchParams } = event.url;
	const ref = readRef(searchParams.get('evidence'), articles);
	const isPlace = ref && isSeen(ref.articleId, searchParams.getAll('textOf'), articles);
	return {
		quiz: { id: set.id, title: set.title },
		articles: articles.map(deskArticle),
		partial: hasPartial(kindIn(event.url)),
		question: emptyQuestion(
			kindIn(event.url),
			evidenceAt(isPlace ? [ref] : [], articles),
			articles
		),
		isTextChanged: ref !== null && !isPlace
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { owner, set } = await quizOf(event);
		const articles = await articlesOf(db(), owner.schoolId, set.id);
		const sent = await readQuestion(event, owner, kindIn(event.url), null, articles);
		if ('reply' in sent) return sent.reply;
		const [item] = found(await addQuestions(db(), owner, set.id, [sent.question], sent.tags));
		redirect(303, `/desk/quizzes/${set.id}#q-${item}`);
	}
};
