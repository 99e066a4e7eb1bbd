import type { Span } from '../article/article.ts';
import type { Lexicon } from './lexicon.ts';
import { isQuoted, type Sentence } from './sentence.ts';

/** A hard word that the article explains itself. */
export interface Explained {
	term: string;
	explanation: string;
	/** The sentence that explains it. */
	at: Span;
}

/** The words that a sentence explains. Better none than a wrong one. */
export const explainedIn = (sentence: Sentence, lexicon: Lexicon): Explained[] => [
	...spelledOut(sentence),
	...apposed(sentence, lexicon)
];

/** "the World Health Organization (WHO)": capital letters whose long form stands before them. */
function spelledOut({ text, start, end }: Sentence): Explained[] {
	return [...text.matchAll(/ \((\p{Lu}{2,6})\)/gu)].flatMap(({ 1: term = '', index }) => {
		const words = text.slice(0, index).split(' ');
		const from = longFormStart(words, term);
		if (from === null) return [];
		return [{ term, explanation: words.slice(from).join(' '), at: { start, end } }];
	});
}

/** Where the words begin whose initials are the term; small words may stand between. */
function longFormStart(words: readonly string[], term: string): number | null {
	let letter = term.length - 1;
	for (let i = words.length - 1; i >= 0 && letter >= 0; i--) {
		const word = words[i] ?? '';
		if (word.charAt(0) === term.charAt(letter)) letter--;
		else if (!/^(?:of|for|and|the|on|in|de|&)$/.test(word)) return null;
		if (letter < 0) return i;
	}
	return null;
}

const EXPLAINS =
	/^, ((?:an?|the)(?: \p{Ll}[\p{L}-]*){1,10}?|(?:which|that) (?:is|are|means) [^,.;]{8,90})(?=[,.;)])/u;

/** "methadone, a medicine for addicts, ...": a word that is not an everyday one, and its apposition. */
function apposed(sentence: Sentence, lexicon: Lexicon): Explained[] {
	const { tokens, text, start, end } = sentence;
	return tokens.flatMap((token, i): Explained[] => {
		if (token.pos !== 'NOUN' || !/^\p{Ll}{5,}$/u.test(token.text)) return [];
		if (lexicon.isCommon(token.lemma) || lexicon.isCommon(token.text)) return [];
		if (isQuoted(sentence, token) || tokens[i + 1]?.text !== ',') return [];
		const explanation = EXPLAINS.exec(text.slice(token.end - start))?.[1]?.trim();
		return explanation ? [{ term: token.text, explanation, at: { start, end } }] : [];
	});
}
