import type { Span } from '../article/article.ts';
import { contains, isQuoted, type Sentence } from '../facts/sentence.ts';
import type { Token } from '../facts/tagger.ts';
import type { Material } from './material.ts';
import { isRetold, RETELLING } from './retold.ts';

/**
 * The first word in the passage that points to something outside it, where the stem will stand
 * alone; null when there is none. What is quoted, or will be cut, is not judged.
 */
export function danglingReference(
	material: Material,
	sentence: Sentence,
	span: Span,
	cut: readonly Span[] = []
): string | null {
	const tokens = sentence.tokens.filter(
		(token) =>
			contains(span, token) &&
			!isQuoted(sentence, token) &&
			!cut.some((passage) => contains(passage, token))
	);
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		const word = token.text.toLowerCase();
		if (/^(?:i|we|us|our|ours|my|me|you|your|yours)$/.test(word) && token.text !== 'US')
			return token.text;
		if (/^(?:yesterday|today|tomorrow|tonight|ago)$/.test(word)) return token.text;
		if (pointsBack(tokens, i)) return token.text;
		if (
			/^['’]s$/.test(word) &&
			RETELLING.has(tokens[i + 1]?.text ?? '') &&
			i < 4 &&
			/^(?:VERB|AUX)$/.test(tokens[i + 2]?.pos ?? '')
		)
			return `${token.text} ${tokens[i + 1]?.text}`;
		if (word === 'the' && isRetold(material, sentence, tokens, i))
			return `the ${tokens[i + 1]?.text}`;
		if (
			/^(?:so|otherwise)$/.test(word) &&
			/^(?:do|does|did|doing|done)$/i.test(tokens[i - 1]?.text ?? '')
		)
			return token.text;
	}
	return null;
}

function pointsBack(tokens: readonly Token[], i: number): boolean {
	const word = tokens[i]?.text.toLowerCase() ?? '';
	const next = tokens[i + 1]?.text.toLowerCase() ?? '';
	const before = tokens.slice(0, i);
	if (/^(?:this|these|those|such)$/.test(word))
		return !(word === 'such' && next === 'as') && !(word === 'those' && next === 'who');
	if (
		word === 'that' &&
		(i === 0 || (tokens[i]?.pos === 'DET' && tokens[i + 1]?.pos === 'NOUN' && !/s$/.test(next)))
	)
		return true;
	if (
		/^(?:both|another|others|neither|either|some|one|ones|none|each|many|most|few|several|all)$/.test(
			word
		) &&
		i === 0
	)
		return !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[1]?.pos ?? '') || word === 'another';
	if (/^(?:there|here)$/.test(word))
		return (
			word === 'here' ||
			!/^(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should)$/.test(next)
		);
	if (
		word === 'that' &&
		tokens[i + 1]?.pos === 'NOUN' &&
		/^(?:PUNCT|undefined)$/.test(`${tokens[i + 2]?.pos}`)
	)
		return true;
	if (/^(?:it|them)$/.test(word) && isObjectOfSubject(before)) return !isDummyIt(tokens, i);
	if (/^(?:it|its|itself)$/.test(word))
		return !isDummyIt(tokens, i) && !before.some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos));
	if (/^(?:they|them|their|theirs|themselves)$/.test(word))
		return !(word === 'them' ? withoutSubject(before) : before).some(
			({ pos, text }) =>
				(/^(?:NOUN|PROPN)$/.test(pos) && /(?:s|people|men|women|children|police)$/.test(text)) ||
				text === 'and'
		);
	return false;
}

/** What stands before "them" without the subject of its verb: nets that "destroy them" are others. */
function withoutSubject(before: readonly Token[]): Token[] {
	const verb = before.length - 1;
	if (before[verb]?.pos !== 'VERB') return [...before];
	const subject = before.findLastIndex(({ pos }, i) => i < verb && !/^(?:VERB|AUX|ADV)$/.test(pos));
	return before.filter((_token, i) => i < subject);
}

/** "Lede replaced it": the word cannot mean the one noun before it, the subject of its own verb. */
const isObjectOfSubject = (before: readonly Token[]): boolean =>
	before.filter(
		({ pos }, i) =>
			/^(?:NOUN|PROPN)$/.test(pos) && !/^(?:NOUN|PROPN)$/.test(before[i + 1]?.pos ?? '')
	).length < 2 &&
	!before.some(({ text }) => /^(?:that|which|who|when|because|if|and|but|as|,)$/.test(text));

/** "It is likely that": the word stands for nothing. */
const isDummyIt = (tokens: readonly Token[], i: number): boolean =>
	/^(?:is|was|would|will|has)$/.test(tokens[i + 1]?.text ?? '') &&
	tokens
		.slice(i + 2, i + 6)
		.some(({ text }) => /^(?:that|to|possible|likely|clear|time)$/.test(text));
