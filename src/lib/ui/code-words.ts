type Problem =
	| { reason: 'length'; typed: number }
	| { reason: 'strange-signs'; signs: string[] }
	| { reason: 'unknown' };

/** What is wrong with a code that was typed. */
export function codeProblemText(problem: Problem): string {
	if (problem.reason === 'length')
		return `A code has six letters and digits, such as M4T-9KQ. This one has ${problem.typed}.`;
	if (problem.reason === 'strange-signs')
		return `No code has ${problem.signs.join(' or ')} in it, nor anything that looks like something else: no O or 0, I, L or 1, S or 5, B or 8, Z or 2, U or V. Look again.`;
	return 'There is no quiz and no class with this code. Compare it letter by letter, or ask your teacher whether it is still open.';
}
