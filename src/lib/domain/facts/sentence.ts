import type { Span } from '../article/article.ts';
import type { Attribution } from './attribution.ts';
import type { DateMention } from './dates.ts';
import type { Mention } from './mention.ts';
import type { Quantity } from './quantities.ts';
import type { Token } from './tagger.ts';

/** A sentence of the body with what it states. All offsets are into the article's text. */
export interface Sentence extends Span {
	/** Position among the body's sentences. */
	index: number;
	block: number;
	text: string;
	tokens: Token[];
	/** Quoted passages, with their marks. */
	quotations: Span[];
	mentions: Mention[];
	dates: DateMention[];
	quantities: Quantity[];
	attributions: Attribution[];
}

export const contains = (outer: Span, inner: Span): boolean =>
	inner.start >= outer.start && inner.end <= outer.end;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a passage lies in a quotation of its sentence. */
export const isQuoted = (sentence: Pick<Sentence, 'quotations'>, span: Span): boolean =>
	sentence.quotations.some((quotation) => overlaps(quotation, span));
