import { paperKeyOf, paperOf } from '$lib/domain/attempts/paper.ts';
import { db } from '$lib/server/db/index.ts';
import { articlesOf, itemsOf } from '$lib/server/db/sets.ts';
import { quizOf } from '../load-quiz.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, set } = await quizOf(event);
	const asked = event.url.searchParams.get('only');
	const only = asked === 'questions' || asked === 'key' ? asked : null;
	const items = await itemsOf(db(), owner.schoolId, set.id);
	const questions = items.map(({ question }) => question);
	const stored = await articlesOf(db(), owner.schoolId, set.id);
	const articles = stored.map(({ id, title, source, author, publishedOn, text, blocks }) => ({
		id,
		title,
		source,
		author,
		publishedOn,
		text,
		blocks
	}));
	// the set's id as the seed: paper and key agree, today and next year
	return {
		quiz: { id: set.id, title: set.title },
		hasDraw: items.some(({ inDraw }) => inDraw),
		only,
		articles,
		isRead: set.articleAccess !== 'after',
		paper: only === 'key' ? null : paperOf(set.id, questions),
		key: only === 'questions' ? null : paperKeyOf(set.id, questions)
	};
};
