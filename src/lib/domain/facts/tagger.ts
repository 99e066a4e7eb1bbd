import type { Span } from '../article/article.ts';

/** A word or a mark with its part of speech (Universal Dependencies tags) and its base form. */
export interface Token extends Span {
	text: string;
	pos: string;
	lemma: string;
}

/** Cuts a sentence into tokens. Offsets are into that sentence; "'s" is a token of its own. */
export type Tagger = (sentence: string) => Token[];
