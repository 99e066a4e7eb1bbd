import type { Span } from './article.ts';

/** A line of the text without the white space around it. */
export interface Line extends Span {
	text: string;
}

/**
 * LF line ends, NFC, no byte order mark, and without what only tells where a line may be broken: soft
 * hyphens, zero-width spaces and word joiners go, no-break spaces become plain ones. The text as it
 * is stored; offsets refer to it.
 */
export const normaliseText = (input: string): string =>
	input
		.replace(/[\uFEFF\u00AD\u200B\u2060]/g, '')
		.replace(/[\u00A0\u2007\u202F]/g, ' ')
		.replace(/\r\n?/g, '\n')
		.normalize('NFC');

/** All lines that hold more than white space, in order. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let from = 0;
	for (const raw of text.split('\n')) {
		const trimmed = raw.trim();
		if (trimmed) {
			const start = from + raw.indexOf(trimmed);
			lines.push({ start, end: start + trimmed.length, text: trimmed });
		}
		from += raw.length + 1;
	}
	return lines;
}

/** The words of a line, folded: equal for a headline and its copy with other quotes or dashes. */
export const foldLine = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Whether a line ends as a sentence does: with a stop, and perhaps closing quotes or brackets. */
export const endsAsSentence = (text: string): boolean => /[.!?…:;]["”'’)\]]*$|["”]$/.test(text);
