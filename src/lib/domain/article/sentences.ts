import { ABBREVIATIONS, MAY_END_SENTENCE, SENTENCE_STARTERS } from './abbreviations.ts';
import type { Block, Span } from './article.ts';
import { isOpen } from './quotes.ts';

/** No sentence of news is longer; beyond it an unclosed quotation mark is taken for a slip. */
const LONGEST = 900;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of the body blocks, in order, with their offsets in the text. A quotation and the
 * words that say whose it is stay together.
 */
export function sentencesOf(text: string, blocks: readonly Block[]): (Span & { block: number })[] {
	return blocks.flatMap((block, index) =>
		block.kind === 'body'
			? sentencesIn(text.slice(block.start, block.end)).map(({ start, end }) => ({
					start: block.start + start,
					end: block.start + end,
					block: index
				}))
			: []
	);
}

/** The sentences of one paragraph. */
export function sentencesIn(paragraph: string): Span[] {
	const merged: Span[] = [];
	for (const piece of piecesOf(paragraph)) {
		const previous = merged.at(-1);
		if (previous && belongsTo(paragraph, previous, piece)) previous.end = piece.end;
		else merged.push(piece);
	}
	return merged.map((span) => trimmed(paragraph, span)).filter(({ start, end }) => end > start);
}

/** The segmenter copies its whole input for each piece: a paragraph of a million letters needs windows. */
const WINDOW = 4000;

function piecesOf(paragraph: string): Span[] {
	const pieces: Span[] = [];
	for (let from = 0; from < paragraph.length;) {
		const window = windowAt(paragraph, from);
		for (const { index, segment } of segmenter.segment(window))
			for (const { start, end } of splitMissed(segment))
				pieces.push({ start: from + index + start, end: from + index + end });
		from += window.length;
	}
	return pieces;
}

/** The next window: it ends behind a full stop where it can. */
function windowAt(paragraph: string, from: number): string {
	const window = paragraph.slice(from, from + WINDOW);
	if (from + WINDOW >= paragraph.length) return window;
	const stop = window.lastIndexOf('. ');
	return stop > 0 ? window.slice(0, stop + 2) : window;
}

/** The segmenter overlooks a sentence that ends with a capital abbreviation or a closing quote. */
function splitMissed(segment: string): Span[] {
	const cuts = [0];
	for (const match of segment.matchAll(/(?:\p{Lu}\.\p{Lu}\.|\.["”])\s(?=["“]?(\p{Lu}\p{L}*))/gu)) {
		const starter = SENTENCE_STARTERS.has(match[1] ?? '');
		if (starter) cuts.push(match.index + match[0].length);
	}
	cuts.push(segment.length);
	return cuts.slice(1).map((end, i) => ({ start: cuts[i] ?? 0, end }));
}

/** Whether the segmenter cut where no sentence ends. */
function belongsTo(paragraph: string, previous: Span, piece: Span): boolean {
	if (piece.end - previous.start > LONGEST) return false;
	const before = paragraph.slice(previous.start, previous.end);
	const after = paragraph.slice(piece.start, piece.end);
	if (!after.trim()) return true;
	if (/^[\p{Ll},;:)\]]/u.test(after) || /^["”'’)\]]+\s*[\p{Ll},]/u.test(after)) return true;
	return endsInAbbreviation(before, after) || isOpen(before);
}

function endsInAbbreviation(before: string, after: string): boolean {
	const word = /([\p{L}.]{1,12})\.["”'’)]?\s*$/u.exec(before.slice(-20))?.[1];
	if (!word) return false;
	const next = /^["“‘'(]?(\p{L}+)/u.exec(after)?.[1] ?? '';
	if (MAY_END_SENTENCE.has(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word))
		return !SENTENCE_STARTERS.has(next);
	return ABBREVIATIONS.has(word) || /^\p{Lu}$/u.test(word);
}

function trimmed(paragraph: string, { start, end }: Span): Span {
	const slice = paragraph.slice(start, end);
	const lead = slice.length - slice.trimStart().length;
	return {
		start: start + lead,
		end: Math.max(start + lead, end - (slice.length - slice.trimEnd().length))
	};
}
