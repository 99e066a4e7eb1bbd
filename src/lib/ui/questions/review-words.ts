import type { ReviewRow } from '../../domain/questions/question.ts';

/** What stands under a row of a marked question, for its student or their teacher; '' for an option that nobody asks about. */
export function reviewWords(
	{ chosen, right, near }: ReviewRow,
	whose: 'Your' | 'Their' = 'Your'
): string {
	if (chosen && near) return `${whose} answer, right: spelt a little differently`;
	if (chosen) return right ? `${whose} answer, right` : `${whose} answer`;
	return right ? 'Right answer' : '';
}

/** What stands under the part of an answer that should have been another. */
export const expectedWords = (expected: string): string => `Right would be: ${expected}`;
