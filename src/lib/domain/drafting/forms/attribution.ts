import { wordCount } from '../../article/lines.ts';
import type { Attribution, Speaker } from '../../facts/attribution.ts';
import type { Sentence } from '../../facts/sentence.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { isSameName } from '../options/people.ts';
import { withArticle } from '../organisations-called.ts';
import { readablePassage } from '../readable.ts';
import { capitalised, editsOf, rewritten } from '../rewrite.ts';
import { isPlainStatement } from '../statement.ts';
import { dayOf, evidenceFor } from '../stems.ts';
import { firstOfTwo, wordsOf } from './who-said.ts';

const [SHORTEST, LONGEST] = [7, 30];
/** What the reporter says in fewer words is seldom more than a link between two others. */
const SHORTEST_OWN = 10;
/** Beside the reporter, an unnamed source and nobody, who are always among the options. */
const MOST_SPEAKERS = 3;
const OWN_WORDS = 'reporter';

/** Who says so: a claim of the article, and the reporter's own voice among the options. */
export const attribution: Form = (material, sentence) => [
	...sentence.attributions.flatMap((one) => reported(material, sentence, one)),
	...ownWords(material, sentence)
];

function reported(material: Material, sentence: Sentence, one: Attribution): Candidate[] {
	const { speaker, kind } = one;
	// a quotation names its speaker's kind already: "who said" asks for it better
	if (kind === 'direct' || !isNamed(speaker)) return [];
	// who admits or notes something tells what the article takes for a fact itself
	if (FACTIVE.test(one.verb) || isToldByAnother(sentence)) return [];
	const words = wordsOf(material, sentence, one);
	const said = words && { ...words, text: firstOfTwo(words.text) };
	if (!said || wordCount(said.text) < SHORTEST) return [];
	// "he" may only be the speaker, whom the claim must not tell
	if (/^[^\p{L}\d"“]|\b(?:he|she|his|her|him|himself|herself)\b/iu.test(said.text)) return [];
	const others = otherSpeakers(material, sentence, speaker.label);
	if (others.length === 0) return [];
	const speakers = inOrder([speaker.label, ...others]);
	return [
		{
			variant: 'reported',
			...claim(sentence, material, `${capitalised(said.text)}.`, speakers, {
				who: idOf(speakers, speaker.label),
				key: speaker.label
			}),
			explanation: `The article reports that ${withArticle(material, speaker.label)} says this; it does not say so itself.`,
			evidence: evidenceFor(material, sentence, speaker),
			edits: said.edits,
			worth: 0.75
		}
	];
}

const FACTIVE = /^(?:acknowledge|admit|note|confirm|recall|conclude)$/;

/** "According to ABC News, Basya also believes": two may be named as the source. */
const isToldByAnother = ({ text, attributions }: Sentence): boolean =>
	/\baccording to\b/i.test(text) && attributions.some(({ kind }) => kind !== 'according-to');

/** A statement that the article makes in its own voice. */
function ownWords(material: Material, sentence: Sentence): Candidate[] {
	if (!isPlainStatement(sentence) || !isReporters(material, sentence)) return [];
	const readable = readablePassage(material, sentence, LONGEST, null);
	const speakers = inOrder(otherSpeakers(material, sentence, null));
	if (!readable || speakers.length < 2) return [];
	const { passage, replacements } = readable;
	const stem = capitalised(rewritten(material.text, passage, replacements));
	if (wordCount(stem) < SHORTEST_OWN) return [];
	return [
		{
			variant: 'own-words',
			...claim(sentence, material, /[.!]["”’)]?$/.test(stem) ? stem : `${stem}.`, speakers, {
				who: OWN_WORDS,
				key: OWN_WORDS
			}),
			explanation: 'The article states this in its own words: nobody is named as its source.',
			evidence: [{ start: sentence.start, end: sentence.end }],
			edits: editsOf(material.text, passage, replacements),
			worth: 0.6
		}
	];
}

/**
 * Whether the reporter speaks: no quotation, no cue that somebody else knows ("reportedly",
 * "according to"), and not among the sentences in which somebody is being quoted.
 */
function isReporters({ sentences }: Material, sentence: Sentence): boolean {
	const { attributions, quotations, text, index } = sentence;
	if (attributions.length > 0 || quotations.length > 0) return false;
	if (SECOND_HAND.test(text)) return false;
	const near = [sentences[index - 1], sentences[index + 1]];
	return !near.some(
		(other) =>
			other?.block === sentence.block &&
			(other.attributions.length > 0 || other.quotations.length > 0)
	);
}

const SECOND_HAND =
	/\b(?:reportedly|allegedly|apparently|according|sa(?:id|ys?)|told|claim(?:s|ed)?|report(?:s|ed)?|announced?|warn(?:s|ed)?|believe[sd]?|accus(?:es|ed)|alleg(?:es|ed)|argu(?:es|ed)|describ(?:es|ed)|expect(?:s|ed)|estimat(?:es|ed)|add(?:s|ed)|states?d?|call(?:s|ed) (?:it|for)|thought|hop(?:es|ed)|understood|characteri[sz]e(?:s|d)|express(?:es|ed)|admit(?:s|ted)|confirm(?:s|ed)|reveal(?:s|ed)|observ(?:es|ed)|show(?:s|ed)|found|caution(?:s|ed)|wants?|heard|felt|knows?|known|stud(?:y|ies)|survey|results?|findings|forecasters|researchers|scientists|experts|officials|office|reporters?|spokes\p{L}+|Wikinews|I|we|our|should|must)\b/iu;

const isNamed = ({ kind, label }: Speaker): boolean => kind !== 'person' || label.includes(' ');

/** Others whom the article lets speak, and whom the sentence does not name. */
function otherSpeakers(
	{ sentences }: Material,
	{ text }: Sentence,
	speaker: string | null
): string[] {
	const labels = sentences
		.flatMap(({ attributions }) => attributions.map(({ speaker }) => speaker))
		.filter(isNamed)
		.map((speaker) => speaker.label)
		.filter(
			(one) =>
				!(speaker && isSameName(one, speaker)) && !text.includes(one.split(' ').at(-1) ?? one)
		);
	const distinct = labels.filter(
		(one, i) => !labels.slice(0, i).some((other) => isSameName(one, other))
	);
	return distinct.slice(0, speaker ? MOST_SPEAKERS - 1 : MOST_SPEAKERS);
}

/** By the alphabet: the order must not tell who it was. */
const inOrder = (labels: readonly string[]): string[] =>
	[...labels].sort((a, b) => a.localeCompare(b, 'en'));
const idOf = (labels: readonly string[], label: string) => 'abcd'.charAt(labels.indexOf(label));

function claim(
	sentence: Sentence,
	material: Material,
	stem: string,
	speakers: readonly string[],
	{ who, key }: { who: string; key: string }
): Omit<Candidate, 'variant' | 'explanation' | 'evidence' | 'edits' | 'worth'> {
	return {
		form: 'attribution',
		sentence,
		stem,
		key,
		content: {
			kind: 'attribution',
			content: {
				stem,
				speakers: speakers.map((text) => ({ id: idOf(speakers, text), text, feedback: '' })),
				who,
				how: null
			}
		},
		wrong: [],
		asOf: dayOf(material, sentence)
	};
}
