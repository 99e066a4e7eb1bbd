import { changesOf } from '$lib/domain/article/compare.ts';
import { wordDiff } from '$lib/domain/article/word-diff.ts';
import type { CorrectionPlan, RestingQuestion } from '$lib/server/db/article-correction-plan.ts';
import { isoDay } from '$lib/server/days.ts';
import { placeRef } from './choices.ts';

/** What a teacher sees of a plan before anything happens. */
export function comparisonView(plan: CorrectionPlan, now: Date) {
	const { before, after, steps } = plan.comparison;
	const affected = plan.questions.filter(({ fate }) => fate !== 'unchanged');
	return {
		today: isoDay(now.getTime()),
		changes: changesOf(plan.comparison).map(({ gone, come, behind }) => ({
			behind,
			pieces: wordDiff(gone, come)
		})),
		same: steps.filter(({ op }) => op === 'same').length,
		sentences: before.sentences.length,
		unchanged: plan.questions.flatMap(({ fate, stem }) => (fate === 'unchanged' ? [stem] : [])),
		affected: affected.map((question) => affectedView(question, after.text)),
		choices: after.sentences.map((sentence) => ({ ref: placeRef(sentence), text: sentence.text })),
		draftsDropped: plan.drafts.filter(({ moved, isOpen }) => !moved && isOpen).length
	};
}
export type ComparisonView = ReturnType<typeof comparisonView>;

function affectedView(
	{ id, stem, fate, canAnchor, passages, versions }: RestingQuestion,
	text: string
) {
	const quizzes = new Map(
		versions.flatMap((one) => one.quizzes.map(({ id, title }) => [id, title]))
	);
	return {
		id,
		stem,
		fate,
		canAnchor,
		isPublished: versions.some(({ isPublished }) => isPublished),
		quizzes: [...quizzes.values()],
		passages: passages.map((passage) => {
			const { quote } = passage.evidence;
			const near =
				passage.fate === 'changed' ? text.slice(passage.near.start, passage.near.end) : '';
			return {
				quote,
				near,
				ref: passage.fate === 'changed' ? placeRef(passage.near) : '',
				pieces: near ? wordDiff(quote, near) : []
			};
		})
	};
}
