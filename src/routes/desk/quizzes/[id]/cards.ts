import { kindOf, writtenOrder } from '$lib/domain/questions/kinds/index.ts';
import type { AuthoredQuestion } from '$lib/domain/questions/authored.ts';
import { questionProblems, type ArticleTexts } from '$lib/domain/quizzes/publishing.ts';
import { DRAFT_MILLI_POINTS, type openDrafts } from '$lib/server/db/drafts.ts';
import type { SetItem } from '$lib/server/db/sets.ts';
import type { Card } from '$lib/ui/desk/card.ts';

type OpenDraft = Awaited<ReturnType<typeof openDrafts>>[number];

/** A question of the quiz as the teacher's list shows it, key included. */
export const cardOf = ({ id, inDraw, question }: SetItem, articles: ArticleTexts): Card => ({
	id,
	inDraw,
	...shown(question),
	problems: questionProblems(question, articles)
});

/** A suggestion as the same card. The engine checked it: it has no problems. */
export function draftCardOf({ id, articleId, draft }: OpenDraft): Card {
	const evidence = draft.evidence.map((passage) => ({ ...passage, articleId }));
	const common = {
		milliPoints: DRAFT_MILLI_POINTS,
		allOrNothing: false,
		reviewBy: null,
		image: null,
		hints: []
	};
	const question = { ...draft, ...draft.question, ...common, evidence };
	return { id, ...shown(question), inDraw: false, problems: [] };
}

function shown(question: AuthoredQuestion): Omit<Card, 'id' | 'inDraw' | 'problems'> {
	const { kind, content, form, image, explanation, evidence, asOf, milliPoints } = question;
	const rows = kindOf(kind).review(content, null, writtenOrder(kind, content));
	return {
		kind,
		form,
		stem: content.stem,
		rows: rows.map(({ text, right }) => ({ text, right })),
		image,
		explanation,
		evidence,
		asOf,
		milliPoints
	};
}
