import type { Span } from '../../article/article.ts';
import { wordCount } from '../../article/lines.ts';
import type { Attribution } from '../../facts/attribution.ts';
import { contains, type Sentence } from '../../facts/sentence.ts';
import { shuffled } from '../../random.ts';
import type { ArticleForm, Material } from '../material.ts';
import { isSameName } from '../options/people.ts';
import { capitalised, innerQuotes } from '../rewrite.ts';
import { dayOf, evidenceFor } from '../stems.ts';
import { firstOfTwo, wordsOf } from './who-said.ts';

const [FEWEST, MOST] = [3, 4];
const [SHORTEST, LONGEST] = [6, 24];

interface Saying {
	sentence: Sentence;
	speaker: string;
	text: string;
	evidence: Span[];
}

/** Who said what: three or four speakers and a statement of each. */
export const match: ArticleForm = (material) => {
	const sayings = onePerSpeaker(
		material.sentences.flatMap((one) =>
			one.attributions.flatMap((attribution) => sayingOf(material, one, attribution) ?? [])
		)
	).slice(0, MOST);
	const sentence = sayings[0]?.sentence;
	if (sayings.length < FEWEST || !sentence) return [];
	const stem = 'Who says what in the article?';
	const speakers = [...sayings.map(({ speaker }) => speaker)].sort((a, b) =>
		a.localeCompare(b, 'en')
	);
	return [
		{
			form: 'match',
			variant: 'speakers',
			sentence,
			stem,
			key: speakers.join(' '),
			content: {
				kind: 'match',
				content: {
					stem,
					prompts: shuffled(sayings, material.random).map(({ text, speaker }, i) => ({
						id: 'abcd'.charAt(i),
						text,
						target: 'wxyz'.charAt(speakers.indexOf(speaker))
					})),
					targets: speakers.map((text, i) => ({ id: 'wxyz'.charAt(i), text, feedback: '' }))
				}
			},
			wrong: [],
			explanation: 'Each statement stands in the article beside the name of its speaker.',
			evidence: sayings.flatMap((one) => one.evidence),
			asOf: dayOf(material, sentence),
			edits: [],
			worth: 0.8
		}
	];
};

const onePerSpeaker = (sayings: readonly Saying[]): Saying[] =>
	sayings.filter(
		({ speaker, sentence }, i) =>
			!sayings
				.slice(0, i)
				.some((one) => isSameName(one.speaker, speaker) || one.sentence === sentence)
	);

function sayingOf(material: Material, sentence: Sentence, attribution: Attribution): Saying | null {
	const { speaker, content, kind } = attribution;
	if (speaker.kind === 'group' || (speaker.kind === 'person' && !speaker.label.includes(' ')))
		return null;
	// a statement about its own speaker, or that names another one, tells too much
	if (sentence.mentions.some((mention) => mention.type === 'person' && contains(content, mention)))
		return null;
	const words = wordsOf(material, sentence, attribution);
	const said = words && { ...words, text: firstOfTwo(words.text) };
	if (!said || /\b(?:he|she|his|her|him)\b/i.test(said.text)) return null;
	const length = wordCount(said.text);
	if (length < SHORTEST || length > LONGEST) return null;
	const text = kind === 'direct' ? `“${innerQuotes(said.text)}”` : `${capitalised(said.text)}.`;
	return {
		sentence,
		speaker: speaker.label,
		text,
		evidence: evidenceFor(material, sentence, speaker)
	};
}
