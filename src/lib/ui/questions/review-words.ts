import type { ReviewRow } from '../../domain/questions/question.ts';

/** What stands under a row of a marked question; '' for an option that nobody asks about. */
export function reviewWords({ chosen, right, near }: ReviewRow): string {
	if (chosen && near) return 'Your answer, right: spelt a little differently';
	if (chosen) return right ? 'Your answer, right' : 'Your answer';
	return right ? 'Right answer' : '';
}

/** What stands under the part of an answer that should have been another. */
export const expectedWords = (expected: string): string => `Right would be: ${expected}`;
