import type { Speaker } from './attribution.ts';
import type { Mention } from './mention.ts';
import { joined } from './mentions.ts';
import { antecedent, genderOfPronoun } from './pronouns.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tagger.ts';
import { GROUP_NOUNS } from './words/roles.ts';

const BETWEEN =
	/^(?:also|later|then|further|previously|recently|earlier|has|have|had|once|repeatedly|again|now)$/;
const FARTHEST_APPOSITION = 26;

/** The speaker whose name, group or pronoun ends right before the verb at `verb`; else null. */
export function speakerBefore(
	sentences: readonly Sentence[],
	sentence: Sentence,
	verb: number
): Speaker | null {
	const { tokens, mentions } = sentence;
	let last = verb - 1;
	while (last >= 0 && BETWEEN.test(tokens[last]?.text ?? '')) last--;
	const token = tokens[last];
	if (!token) return null;
	if (token.text === ',') return beforeApposition(sentence, last);
	if (genderOfPronoun(token.text) && /^s?he$/i.test(token.text)) {
		const entity = antecedent(sentences, sentence, token);
		return entity
			? { start: token.start, end: token.end, label: entity.name, kind: 'person', entity }
			: null;
	}
	const mention = mentions.find(({ to }) => to === last + 1);
	return (mention && speakerOf(mention, tokens)) ?? groupEndingAt(sentence, last);
}

/** The speaker whose name begins right after the verb: ", said the mayor, Ana Lopes". */
export function speakerAfter(sentence: Sentence, verb: number): Speaker | null {
	const { tokens, mentions } = sentence;
	const mention = mentions.find(
		({ role, from, start }) =>
			from > verb && from - verb <= 7 && (role?.start ?? start) <= (tokens[verb + 2]?.start ?? 0)
	);
	if (mention) return speakerOf(mention, tokens);
	for (let last = verb + 1; last < Math.min(tokens.length, verb + 7); last++)
		if (GROUP_NOUNS.has(tokens[last]?.text ?? '')) return groupEndingAt(sentence, last, verb + 1);
	return null;
}

/** "Ana Lopes, the mayor of Lugo, said": the name before the apposition. */
function beforeApposition({ tokens, mentions }: Sentence, comma: number): Speaker | null {
	for (let i = comma - 1; i > Math.max(0, comma - FARTHEST_APPOSITION); i--) {
		if (tokens[i]?.text !== ',') continue;
		const mention = mentions.find(({ to, type }) => to === i && type === 'person');
		if (mention) return speakerOf(mention, tokens);
	}
	// "The mayor, Ana Lopes, said": the name is the apposition
	const named = mentions.find(({ to, type }) => to === comma && type === 'person');
	const isApposition = named && tokens[named.from - 1]?.text === ',';
	return isApposition ? speakerOf(named, tokens) : null;
}

/** A named speaker, unless the name only stands inside a longer phrase ("the letter from Ana Lopes"). */
function speakerOf(mention: Mention, tokens: readonly Token[]): Speaker | null {
	const { entity, start, end } = mention;
	if (!entity || entity.type === 'place') return null;
	const phraseStart = mention.role?.start ?? start;
	const first = tokens.findIndex((token) => token.start >= phraseStart);
	const before = /^according$/i.test(tokens[first - 2]?.text ?? '') ? undefined : tokens[first - 1];
	if (before && /^(?:of|from|by|with|to|for|against|about|and|or|&|between|in)$/i.test(before.text))
		return null;
	if (before?.text === "'s" || before?.text === '’s')
		return entity.type === 'person' ? named() : null;
	return named();

	function named(): Speaker | null {
		return entity
			? {
					start,
					end,
					label: entity.name,
					kind: entity.type === 'person' ? 'person' : 'organisation',
					entity
				}
			: null;
	}
}

/** "Danish officials", "the Interior Ministry": a group that its nation or its proper name tells apart. */
function groupEndingAt({ tokens, mentions }: Sentence, last: number, earliest = 0): Speaker | null {
	const head = tokens[last];
	if (!head || !GROUP_NOUNS.has(head.text.toLowerCase())) return null;
	let from = last;
	while (from > earliest && /^(?:NOUN|PROPN|ADJ|PART)$/.test(tokens[from - 1]?.pos ?? '')) from--;
	const phrase = tokens.slice(from, last + 1);
	const start = phrase[0]?.start ?? head.start;
	const isSource = /^according$/i.test(tokens[from - 2]?.text ?? '');
	const lead = /^the$/i.test(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1;
	if (!isSource && /^(?:of|from|by|with|to|and|or)$/i.test(tokens[lead]?.text ?? '')) return null;
	const isToldApart = mentions.some(
		(mention) => mention.start >= start && mention.end <= head.end && mention.type !== 'other'
	);
	if (!isToldApart || phrase.length > 5) return null;
	const article =
		/^the$/i.test(tokens[from - 1]?.text ?? '') && !/s$/.test(head.text) ? 'the ' : '';
	return { start, end: head.end, label: article + joined(phrase), kind: 'group', entity: null };
}
