import { readingLevel } from '$lib/domain/article/reading-level.ts';
import { isoDay } from '$lib/server/days.ts';
import { revisionsOf } from '$lib/server/db/article-revisions.ts';
import { db } from '$lib/server/db/index.ts';
import { setsOfArticle } from '$lib/server/db/sets.ts';
import { articleOf, details, draft, flip, isBegun, remove } from './actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, article } = await articleOf(event);
	const { id, title, source, author, url, publishedOn, mayPublish, text, blocks } = article;
	const { takenDownAt } = article;
	const quizzes = await setsOfArticle(db(), owner, id);
	const [newest] = quizzes;
	return {
		article: { id, title, source, author, url, publishedOn, mayPublish, text, blocks },
		takenDown: takenDownAt && isoDay(takenDownAt.getTime()),
		revisions: (await revisionsOf(db(), owner, id)).map(({ id, replacedAt, outcome }) => ({
			id,
			day: isoDay(replacedAt.getTime()),
			outcome
		})),
		level: readingLevel(text, blocks),
		quizzes,
		/** The quiz to go back to; drafting comes first in one that is empty. */
		begun: newest && (await isBegun(owner.schoolId, newest.id)) ? newest : null
	};
};

export const actions: Actions = { flip, details, draft, delete: remove };
