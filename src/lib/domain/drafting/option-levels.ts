import type { DraftQuestion } from './draft-question.ts';

/** The draft with the hardest wrong options there are; null where it has them already. */
export const withHarderOptions = (draft: DraftQuestion): DraftQuestion | null =>
	exchanged(draft, (ladder, count) => ladder.slice(0, count));

/** The draft with the easiest wrong options there are; null where it has them already. */
export const withEasierOptions = (draft: DraftQuestion): DraftQuestion | null =>
	exchanged(draft, (ladder, count) => ladder.slice(-count));

/** The key keeps its place among the options: nothing tells that the others were exchanged. */
function exchanged(
	draft: DraftQuestion,
	pick: (ladder: DraftQuestion['ladder'], count: number) => DraftQuestion['ladder']
): DraftQuestion | null {
	const { question, ladder } = draft;
	if (question.kind !== 'choice') return null;
	const { options, key } = question.content;
	const wrong = options.filter(({ id }) => id !== key);
	const next = pick(ladder, wrong.length);
	const isSame = next.every(({ text }) => wrong.some((option) => option.text === text));
	if (isSame || next.length < wrong.length) return null;
	const fresh = next.values();
	return {
		...draft,
		question: {
			...question,
			content: {
				...question.content,
				options: options.map((option) =>
					option.id === key ? option : { ...option, ...fresh.next().value }
				)
			}
		}
	};
}
