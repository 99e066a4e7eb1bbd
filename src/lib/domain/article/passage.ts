import type { Block, Span } from './article.ts';

/**
 * The parts of a chosen stretch that belong to the article's body, without white space at their
 * ends: furniture between two paragraphs is no evidence.
 */
export function bodyParts(text: string, blocks: readonly Block[], span: Span): Span[] {
	return blocks
		.filter(({ kind, start, end }) => kind === 'body' && start < span.end && end > span.start)
		.map(({ start, end }) => trimmed(text, Math.max(start, span.start), Math.min(end, span.end)))
		.filter(({ start, end }) => end > start);
}

function trimmed(text: string, start: number, end: number): Span {
	const part = text.slice(start, end);
	const lead = part.length - part.trimStart().length;
	return { start: start + lead, end: Math.max(start + lead, start + part.trimEnd().length) };
}

/** A former text is kept without its blocks: each of its lines counts as a part of the body. */
export const linesAsBody = (text: string): Block[] =>
	[...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
		start: index,
		end: index + line.length,
		kind: 'body'
	}));
