import { wordCount } from '../../article/lines.ts';
import type { Sentence } from '../../facts/sentence.ts';
import { foldText } from '../../questions/text-match.ts';
import type { Form, Material } from '../material.ts';
import { readablePassage } from '../readable.ts';
import { isPlainStatement } from '../statement.ts';
import { rewordings } from '../statements/rewordings.ts';
import { dayOf } from '../stems.ts';

/** As many sentences of the article stand to choose from. */
const SHOWN = 8;
const LONGEST = 32;
/** A statement in nearly the sentence's own words is a search for a string. */
const LEAST_WORTH = 0.65;

/** Which sentence supports it: a statement in other words than the article's. */
export const evidence: Form = (material, sentence) => {
	if (!isPlainStatement(sentence)) return [];
	const readable = readablePassage(material, sentence, LONGEST, null);
	const window = readable && windowAround(material, sentence);
	if (!readable || !window) return [];
	return rewordings(material, sentence, readable)
		.filter(({ worth }) => worth >= LEAST_WORTH)
		.filter(({ stem }) => wordCount(stem) >= 7 && isOnlySupport(material, sentence, stem))
		.slice(0, 1)
		.map(({ stem, explanation, edits, worth, way, evidence: passages }) => ({
			form: 'evidence' as const,
			variant: way,
			sentence,
			stem,
			key: `sentence ${sentence.index}`,
			content: {
				kind: 'evidence' as const,
				content: {
					stem,
					articleId: material.articleId,
					sentences: window.map(({ start, end, text, block }) => ({
						start,
						end,
						text,
						paragraph: block
					})),
					keys: [window.indexOf(sentence)],
					neighbours: false
				}
			},
			wrong: [],
			explanation,
			evidence: passages ?? [{ start: sentence.start, end: sentence.end }],
			asOf: dayOf(material, sentence),
			edits,
			worth: worth - 0.05
		}));
};

/** Sentences that follow one another, the right one anywhere among them. */
function windowAround({ sentences, random }: Material, { index }: Sentence): Sentence[] | null {
	if (sentences.length < SHOWN) return null;
	const before = Math.floor(random() * SHOWN);
	const from = Math.min(Math.max(0, index - before), sentences.length - SHOWN);
	return sentences.slice(from, from + SHOWN);
}

/** No other sentence shares more than half as many of the statement's words. */
function isOnlySupport({ sentences }: Material, sentence: Sentence, stem: string): boolean {
	const words = longWords(stem);
	const shared = (one: Sentence) => [...words].filter((word) => wordsIn(one).has(word)).length;
	const own = shared(sentence);
	return sentences.every((other) => other === sentence || shared(other) < own * 0.6);
}

const longWords = (text: string): Set<string> =>
	new Set(foldText(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []);

/** Kept, because every sentence is held against every other. */
const known = new WeakMap<Sentence, Set<string>>();
function wordsIn(sentence: Sentence): Set<string> {
	const words = known.get(sentence) ?? longWords(sentence.text);
	known.set(sentence, words);
	return words;
}
