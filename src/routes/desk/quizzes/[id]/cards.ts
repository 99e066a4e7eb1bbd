import { withEasierOptions, withHarderOptions } from '$lib/domain/drafting/option-levels.ts';
import type { ChoiceContent } from '$lib/domain/questions/kinds/choice.ts';
import { kindOf, writtenOrder } from '$lib/domain/questions/kinds/index.ts';
import type { AuthoredQuestion } from '$lib/domain/questions/authored.ts';
import { placesOf } from '$lib/domain/questions/place.ts';
import { questionProblems, type ArticleTexts } from '$lib/domain/quizzes/publishing.ts';
import { DRAFT_MILLI_POINTS, type openDrafts } from '$lib/server/db/drafts.ts';
import type { SetItem } from '$lib/server/db/sets.ts';
import type { Card, Suggestion } from '$lib/ui/desk/card.ts';

type OpenDraft = Awaited<ReturnType<typeof openDrafts>>[number];

/** A question of the quiz as the teacher's list shows it, key included. */
export const cardOf = (
	{ id, questionId, inDraw, question }: SetItem,
	articles: ArticleTexts,
	/** By question. */
	published: ReadonlyMap<string, string>
): Card => ({
	id,
	inDraw,
	published: published.get(questionId) ?? null,
	...shown(question, articles),
	problems: questionProblems(question, articles)
});

/** A suggestion as a card with its reasons. The engine checked it: it has no problems. */
export function suggestionOf(
	{ id, articleId, draft }: OpenDraft,
	articles: ArticleTexts
): Suggestion {
	const { asks, difficulty, reviewBy, recommended, score, edits, checks, question } = draft;
	const authored = {
		...draft,
		...question,
		evidence: draft.evidence.map((passage) => ({ ...passage, articleId })),
		milliPoints: DRAFT_MILLI_POINTS,
		allOrNothing: false,
		readAloud: true,
		image: null,
		hints: []
	};
	return {
		id,
		...shown(authored, articles),
		inDraw: false,
		published: null,
		problems: [],
		asks,
		difficulty,
		reviewBy,
		recommended,
		score,
		edits,
		checks: checks.map(({ rule }) => rule),
		wrong: question.kind === 'choice' ? wrongOf(question.content) : [],
		canBeHarder: withHarderOptions(draft) !== null,
		canBeEasier: withEasierOptions(draft) !== null
	};
}

const wrongOf = ({ options, key }: ChoiceContent) =>
	options
		.filter(({ id, feedback }) => id !== key && feedback)
		.map(({ text, feedback }) => ({ text, feedback }));

function shown(
	question: AuthoredQuestion,
	articles: ArticleTexts
): Omit<Card, 'id' | 'inDraw' | 'published' | 'problems'> {
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
		places: placesOf(evidence, articles),
		asOf,
		milliPoints
	};
}
