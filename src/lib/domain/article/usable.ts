import type { Article } from './article.ts';
import { wordCount } from './lines.ts';

/** Why no quiz can be made of a pasted text. The UI turns each into a sentence. */
export type ArticleProblem = 'empty' | 'too-long' | 'unreadable' | 'too-short';

export const LONGEST_ARTICLE = 200_000;
export const FEWEST_WORDS = 40;

/** Judges the pasted text before it is read: reading a very long one would take long. */
export function pasteProblem(input: string): ArticleProblem | null {
	if (!input.trim()) return 'empty';
	if (input.length > LONGEST_ARTICLE) return 'too-long';
	return isReadable(input) ? null : 'unreadable';
}

/** Judges what was read: furniture does not count, since questions rest on the body alone. */
export function articleProblem({ text, blocks }: Article): ArticleProblem | null {
	const words = blocks
		.filter(({ kind }) => kind === 'body')
		.reduce((sum, { start, end }) => sum + wordCount(text.slice(start, end)), 0);
	return words < FEWEST_WORDS ? 'too-short' : null;
}

/** A picture or a PDF that was pasted as text has few letters and many control characters. */
function isReadable(input: string): boolean {
	const sample = input.slice(0, 20_000);
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	const broken = sample.match(/[^\P{Cc}\s]|\uFFFD/gu)?.length ?? 0;
	const solid = sample.replace(/\s/g, '').length;
	return !input.includes('\0') && letters > solid * 0.4 && broken <= solid * 0.02;
}
