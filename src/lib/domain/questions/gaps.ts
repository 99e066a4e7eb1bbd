import type { ContentProblem } from './question.ts';

export const MOST_GAPS = 10;

export interface GappedText {
	/** What stands before, between and behind the gaps: always one more than there are gaps. */
	parts: string[];
	/** For each gap the spellings that count, the best first. */
	gaps: string[][];
	problems: ContentProblem[];
}

/**
 * Reads a text with gaps in square brackets, the spellings divided by bars: "held in [Kyiv|Kiev] on
 * [23 February]". A bracket that is never closed stays what it was: text.
 */
export function gapsIn(text: string): GappedText {
	const problems = new Set<ContentProblem>();
	const parts: string[] = [];
	const gaps: string[][] = [];
	let start = 0;
	let opened = -1;
	let depth = 0;
	for (const [at, sign] of [...text.matchAll(/[[\]]/g)].map(
		(found) => [found.index, found[0]] as const
	)) {
		if (sign === '[' && depth++ === 0) opened = at;
		else if (sign === '[') problems.add('nested-gap');
		else if (depth === 0) problems.add('open-gap');
		else if (--depth === 0) {
			parts.push(text.slice(start, opened));
			gaps.push(spellings(text.slice(opened + 1, at)));
			start = at + 1;
		}
	}
	if (depth > 0) problems.add('open-gap');
	if (gaps.some((gap) => !gap.length)) problems.add('empty-gap');
	if (gaps.length > MOST_GAPS) problems.add('too-many-gaps');
	if (!gaps.length) problems.add('no-gap');
	return { parts: [...parts, text.slice(start)], gaps, problems: [...problems] };
}

const spellings = (gap: string): string[] =>
	gap
		.split('|')
		.map((spelling) => spelling.trim())
		.filter(Boolean);
