import type { Span } from '../article/article.ts';
import { contains, isQuoted, type Sentence } from '../facts/sentence.ts';
import type { Token } from '../facts/tagger.ts';
import { REPORTING_FORMS } from '../facts/words/reporting.ts';

/** The tokens of a passage, the place of one of them, and that word in lower case. */
type Points = (tokens: readonly Token[], i: number, word: string) => boolean;

/**
 * What points to something outside its passage, one rule a way of pointing. A rule says yes where the
 * word at `i` cannot be understood by who reads the passage alone.
 */
export const POINTERS: Record<string, Points> = {
	'the writer or the reader': (tokens, i, word) =>
		/^(?:i|we|us|our|ours|my|me|myself|ourselves|you|your|yours|yourself)$/.test(word) &&
		tokens[i]?.text !== 'US',
	'a day seen from today': (_tokens, _i, word) =>
		/^(?:yesterday|today|tomorrow|tonight|ago)$/.test(word),
	'this and those': (tokens, i, word) =>
		/^(?:this|these|those|such)$/.test(word) &&
		!(word === 'such' && is(tokens, i + 1, /^as$/)) &&
		!(word === 'those' && is(tokens, i + 1, /^who$/)),
	'that one': (tokens, i, word) => word === 'that' && isDemonstrative(tokens, i),
	'some, at the start': (tokens, i, word) =>
		i === 0 &&
		(word === 'another' ||
			(/^(?:both|others|neither|either|some|one|ones|none|each|many|most|few|several|all)$/.test(
				word
			) &&
				!hasPos(tokens, 1, /^(?:NOUN|ADJ|PROPN|NUM)$/))),
	'a share of them': (tokens, i, word) =>
		/^(?:a|one)$/.test(word) &&
		is(tokens, i + 1, /^(?:third|quarter|fifth|tenth)$/) &&
		!is(tokens, i + 2, /^(?:of|more|less|higher|lower|as)$/),
	'two more': (tokens, i) =>
		hasPos(tokens, i, /^NUM$/) &&
		is(tokens, i + 1, /^(?:more|others)$/) &&
		!hasPos(tokens, i + 2, /^NOUN$/) &&
		!tokens.slice(0, i).some(({ pos }) => pos === 'NUM'),
	'the other two': (tokens, i, word) =>
		word === 'other' && hasPos(tokens, i + 1, /^NUM$/) && !hasPos(tokens, i + 2, /^NOUN$/),
	'all four': (tokens, i, word) =>
		/^(?:all|the)$/.test(word) &&
		hasPos(tokens, i + 1, /^NUM$/) &&
		!is(tokens, i + 1, /^\d/) &&
		(i + 2 >= tokens.length || hasPos(tokens, i + 2, /^(?:VERB|AUX|PUNCT|ADP)$/)),
	'until then': (tokens, i, word) =>
		word === 'then' && is(tokens, i - 1, /^(?:until|till|before|by|since|from)$/),
	'of that': (tokens, i, word) =>
		word === 'that' &&
		is(tokens, i - 1, /^(?:of|for|to|with|from|after|before|about)$/) &&
		!hasPos(tokens, i + 1, /^(?:NOUN|ADJ|PROPN|DET|PRON|NUM)$/),
	'the rest': (tokens, i, word) =>
		word === 'the' &&
		is(tokens, i + 1, /^(?:rest|others|latter|former|same|following|issue)$/) &&
		!is(tokens, i + 2, /^(?:of|that|who|which)$/) &&
		!(
			is(tokens, i + 1, /^(?:former|same|following)$/) &&
			hasPos(tokens, i + 2, /^(?:NOUN|ADJ|PROPN)$/)
		),
	'the next ten months': (tokens, i, word) =>
		/^(?:next|following)$/.test(word) &&
		hasPos(tokens, i + 1, /^NUM$/) &&
		is(tokens, i + 2, /^(?:hours?|days?|weeks?|months?|years?)$/),
	'the first group': (tokens, i, word) =>
		/^(?:first|second|third|other)$/.test(word) &&
		is(tokens, i - 1, /^the$/) &&
		(is(tokens, i + 1, /^(?:group|one|case|time|round)$/) ||
			i + 1 >= tokens.length ||
			hasPos(tokens, i + 1, /^PUNCT$/)),
	'there and here': (tokens, i, word) =>
		word === 'here' ||
		(word === 'there' &&
			!is(
				tokens,
				i + 1,
				/^(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should)$/
			)),
	'its, behind a name': (tokens, i, word) =>
		word === 'its' && is(tokens, i - 1, /^,$/) && hasPos(tokens, i - 2, /^PROPN$/),
	'it and them, as an object': (tokens, i, word) =>
		/^(?:it|them)$/.test(word) && isObjectOfSubject(tokens.slice(0, i)) && !isDummyIt(tokens, i),
	'for it, at the end': (tokens, i, word) =>
		/^(?:it|them)$/.test(word) &&
		hasPos(tokens, i - 1, /^ADP$/) &&
		(i + 1 >= tokens.length || hasPos(tokens, i + 1, /^PUNCT$/)) &&
		!tokens.slice(0, i).some(({ text }) => /^(?:and|but|because|which|that)$/.test(text)),
	'it, without a noun before it': (tokens, i, word) =>
		/^(?:it|its|itself)$/.test(word) &&
		!isDummyIt(tokens, i) &&
		!tokens.slice(0, i).some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos)),
	'it, said by people': (tokens, i, word) => {
		if (word !== 'it') return false;
		const verb = is(tokens, i - 1, /^that$/) ? i - 2 : i - 1;
		const subject = tokens.slice(Math.max(0, verb - 24), Math.max(0, verb));
		return (
			REPORTING_FORMS.has(tokens[verb]?.text ?? '') &&
			subject.some(({ text }) => PEOPLE.test(text)) &&
			!isDummyIt(tokens, i)
		);
	},
	'they, without several before it': (tokens, i, word) =>
		/^(?:they|them|their|theirs|themselves)$/.test(word) &&
		!(word === 'them' ? withoutSubject(tokens.slice(0, i)) : tokens.slice(0, i)).some(isSeveral),
	'do so': (tokens, i, word) =>
		/^(?:so|otherwise)$/.test(word) && is(tokens, i - 1, /^(?:do|does|did|doing|done)$/)
};

/**
 * The first word in the passage that points to something outside it, where the stem will stand
 * alone; null when there is none. What is quoted, or will be cut, is not judged.
 */
export function danglingReference(
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
	const rules = Object.values(POINTERS);
	const at = tokens.findIndex(({ text }, i) =>
		rules.some((points) => points(tokens, i, text.toLowerCase()))
	);
	return tokens[at]?.text ?? null;
}

const PEOPLE =
	/^(?:people|officials|sources|experts|analysts|witnesses|residents|employees|critics|lawyers|doctors|scientists|researchers|neighbours|neighbors|colleagues)$/i;

const is = (tokens: readonly Token[], i: number, pattern: RegExp): boolean =>
	pattern.test(tokens[i]?.text.toLowerCase() ?? '');
const hasPos = (tokens: readonly Token[], i: number, pattern: RegExp): boolean =>
	pattern.test(tokens[i]?.pos ?? '');

/** "That race" and "the year that": only the first points back. */
function isDemonstrative(tokens: readonly Token[], i: number): boolean {
	if (i === 0 || is(tokens, i + 1, /^(?:same|very|particular)$/)) return true;
	if (hasPos(tokens, i + 1, /^PUNCT$/)) return true;
	if (hasPos(tokens, i - 1, /^VERB$/) && hasPos(tokens, i + 1, /^ADP$/)) return true;
	const endsThere = i + 2 >= tokens.length || hasPos(tokens, i + 2, /^PUNCT$/);
	if (endsThere && hasPos(tokens, i - 1, /^VERB$/)) return true;
	if (!hasPos(tokens, i + 1, /^NOUN$/)) return false;
	return endsThere || (hasPos(tokens, i, /^DET$/) && !is(tokens, i + 1, /s$/));
}

const isSeveral = ({ pos, text }: Token): boolean =>
	text === 'and' ||
	(/^(?:NOUN|PROPN)$/.test(pos) &&
		!/^(?:times|seconds|minutes|hours|days|weeks|months|years|percent|dollars|euros|pounds)$/.test(
			text
		) &&
		/(?:s|people|men|women|children|police)$/.test(text));

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

/** "It is likely that": the word stands for nothing, unlike "it was the one thing that". */
function isDummyIt(tokens: readonly Token[], i: number): boolean {
	if (!is(tokens, i + 1, /^(?:is|was|would|will|has)$/)) return false;
	const behind = tokens.slice(i + 2, i + 6);
	const turn = behind.findIndex(({ text }) =>
		/^(?:that|to|possible|likely|clear|time)$/.test(text)
	);
	const isThing = behind
		.slice(0, turn)
		.some(({ pos }, k) => pos === 'NOUN' && behind[k - 1]?.pos !== 'ADP');
	return turn >= 0 && !isThing;
}
