import { isDeepStrictEqual } from 'node:util';
import type { RequestEvent } from '@sveltejs/kit';
import { phoneOrigin } from '$lib/server/addresses.ts';
import { found, requireTeacher } from '$lib/server/auth/guards.ts';
import { listAssignments } from '$lib/server/db/assignment-list.ts';
import { publishedQuestions } from '$lib/server/db/correctable.ts';
import { openDrafts } from '$lib/server/db/drafts.ts';
import { newestEdition } from '$lib/server/db/editions.ts';
import { gamesOfHost } from '$lib/server/db/games.ts';
import { db } from '$lib/server/db/index.ts';
import { markedAnswers } from '$lib/server/db/marked-lately.ts';
import { countQueue } from '$lib/server/db/queue.ts';
import { otherArticles } from '$lib/server/db/set-articles.ts';
import type { Owner } from '$lib/server/db/owner.ts';
import {
	articlesOf,
	findSetFor,
	itemsOf,
	type QuestionSet,
	type SetItem
} from '$lib/server/db/sets.ts';
import { ownZone } from '$lib/server/zone.ts';
import { deskArticle } from '$lib/ui/desk/desk-article.ts';
import { cardOf, suggestionOf } from './cards.ts';

/** The teacher who asks and the quiz in the address; everything below a quiz begins here. */
export async function quizOf(event: RequestEvent<{ id: string }>) {
	const owner = requireTeacher(event);
	return { owner, set: found(await findSetFor(db(), owner, event.params.id)) };
}

/** All that the quiz editor shows. */
export async function loadQuiz(owner: Owner, set: QuestionSet, url: URL) {
	const { schoolId } = owner;
	const articles = await articlesOf(db(), schoolId, set.id);
	const texts = new Map(articles.map(({ id, text }) => [id, text]));
	const items = await itemsOf(db(), schoolId, set.id);
	const drafts = await openDrafts(db(), schoolId, set.id);
	const asked = await publishedQuestions(db(), schoolId, set.id);
	const published = new Map(asked.map((one) => [one.questionId, one.versionId]));
	const { id, title, visibility, articleAccess, boardOn, marking, draw, origin } = set;
	return {
		quiz: { id, title, visibility, articleAccess, boardOn, marking, draw, origin },
		articles: articles.map(deskArticle),
		withdrawn: asked.flatMap(({ versionId, question: { withdrawn, content } }) =>
			withdrawn ? [{ versionId, stem: content.stem }] : []
		),
		items: items.map((item) => cardOf(item, texts, published)),
		waiting: await countQueue(db(), { ...owner, setId: set.id }),
		hasMarked: (await markedAnswers(db(), { ...owner, setId: set.id }, 1)).length > 0,
		otherArticles: await otherArticles(db(), owner, set.id),
		assignments: await listAssignments(db(), owner, new Date(), set.id),
		games: await gamesOfHost(db(), owner, set.id),
		zone: ownZone(),
		drafts: drafts.map((draft) => suggestionOf(draft, texts)),
		published: await publication(schoolId, set, url, items)
	};
}

/** What is published of the quiz, and whether it has changed since; null before the first edition. */
export async function publication(
	schoolId: string,
	set: QuestionSet,
	url: URL,
	items?: readonly SetItem[]
) {
	const edition = await newestEdition(db(), schoolId, set.id);
	if (!edition || !set.linkToken || !set.code) return null;
	const now = (items ?? (await itemsOf(db(), schoolId, set.id))).map(({ versionId, inDraw }) => ({
		versionId,
		inDraw
	}));
	return {
		edition: edition.number,
		isChanged:
			!isDeepStrictEqual(now, edition.items) ||
			set.draw !== edition.draw ||
			set.title !== edition.title ||
			set.articleAccess !== edition.articleAccess ||
			!isDeepStrictEqual(set.marking, edition.marking),
		link: `${phoneOrigin(url)}/q/${set.linkToken}`,
		ref: set.linkToken,
		code: set.code
	};
}
