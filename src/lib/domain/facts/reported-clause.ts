import type { Span } from '../article/article.ts';
import { isOpen } from '../article/quotes.ts';
import type { Speaker } from './attribution.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tagger.ts';
import { TAKES_BARE_CLAUSE } from './words/reporting.ts';

/** How far "that" may stand from its verb: "said on Monday in a statement that". */
const FARTHEST_THAT = 11;
const SHORTEST = 15;
const ADVERBIAL =
	/^(?:on|in|at|during|after|before|late|early|last|this|a|an|the|to|of|with|his|her|its|previously|earlier|again|also|statement|interview|post|tweet|speech|letter|press|news|conference|reporters|journalists|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|yesterday|today|court|parliament|lawmakers|members|council|meeting|email|blog|social|media|platform|separately|repeatedly|,)$/i;

/** The clause that a verb of saying reports: after "that", bare, or before ", she said". */
export function reportedClause(
	sentence: Sentence,
	verb: number,
	lemma: string,
	speaker: Speaker,
	inverted: boolean
): Span | null {
	const clause = inverted
		? clauseBefore(sentence, verb, verb)
		: (thatClause(sentence, verb) ??
			bareClause(sentence, verb, lemma) ??
			trailing(sentence, verb, speaker));
	return clause && clause.end - clause.start >= SHORTEST ? clause : null;
}

function thatClause({ tokens, ...sentence }: Sentence, verb: number): Span | null {
	for (let i = verb + 1; i < Math.min(tokens.length - 3, verb + FARTHEST_THAT); i++) {
		const token = tokens[i] as Token;
		if (/^that$/i.test(token.text)) {
			const first = tokens[i + 1] as Token;
			return { start: first.start, end: endOf(sentence, first.start) };
		}
		const passes = ADVERBIAL.test(token.text) || /^(?:PROPN|NUM)$/.test(token.pos);
		if (!passes) return null;
	}
	return null;
}

function bareClause({ tokens, ...sentence }: Sentence, verb: number, lemma: string): Span | null {
	if (!TAKES_BARE_CLAUSE.has(lemma)) return null;
	let first = verb + 1;
	if (/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(tokens[first]?.text ?? '')) first++;
	const opening = tokens[first];
	if (!opening || !/^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(opening.pos)) return null;
	if (
		/^(?:that|which|who|what|it|so|this)$/i.test(opening.text) ||
		opening.start - (tokens[first - 1]?.end ?? 0) > 1
	)
		return null;
	// a subject and its verb must follow at once; else it is an object: "announced a new timetable"
	const verbAt = tokens.findIndex((token, i) => i > first && /^(?:VERB|AUX)$/.test(token.pos));
	const between = tokens.slice(first, verbAt).map(({ text }) => text);
	if (
		verbAt < 0 ||
		verbAt - first > 12 ||
		between.some((word) => /^(?:,|that|which|who|whose|to|and|for)$/.test(word))
	)
		return null;
	const isFinite = !/ing$/.test(tokens[verbAt]?.text ?? '') && tokens[verbAt - 1]?.text !== 'to';
	return isFinite ? { start: opening.start, end: endOf(sentence, opening.start) } : null;
}

/** "The bridge will close in May, she said." */
function trailing(sentence: Sentence, verb: number, speaker: Speaker): Span | null {
	const rest = sentence.tokens
		.slice(verb + 1)
		.map(({ text }) => text)
		.join(' ');
	if (rest.length > 45 || !/^(?:(?:on|in|at|during|last|this) [^,]*)?\s?\.?$/i.test(rest))
		return null;
	const first = sentence.tokens.findIndex((token) => token.start >= speaker.start);
	let comma = first - 1;
	while (comma > 0 && first - comma < 8 && sentence.tokens[comma]?.text !== ',') comma--;
	return clauseBefore(sentence, comma + 1, verb);
}

function clauseBefore(
	{ tokens, quotations, start }: Sentence,
	after: number,
	verb: number
): Span | null {
	const comma = tokens[after - 1];
	if (comma?.text !== ',' || quotations.some((quotation) => quotation.start < comma.start))
		return null;
	const clause = tokens.slice(0, after - 1);
	const isClause =
		verb > 4 && clause.some(({ pos, text }) => /^(?:VERB|AUX)$/.test(pos) && !/ing$/.test(text));
	const opensSubordinate =
		/^(?:When|While|After|As|If|Although|Before|Since|In|On|At|During|Speaking|Asked|For|With|Despite|By|Following)$/.test(
			clause[0]?.text ?? ''
		);
	return isClause && !opensSubordinate ? { start, end: comma.start } : null;
}

/**
 * The end of a reported clause: without the full stop, without another attribution behind it, and
 * before the main clause when the report itself is subordinate ("While she said that ..., he ...").
 */
function endOf({ text, start }: Pick<Sentence, 'text' | 'start'>, from: number): number {
	const trailer =
		/, according to [^,]*$|, (?:\p{Lu}[\p{L}’' .-]{1,40}|he|she) (?:said|added|says)\.?$/u.exec(
			text
		);
	if (/^(?:While|Although|Though|When|As|After|Since|If|Because)\b/.test(text)) {
		const comma = text.indexOf(', ', from - start);
		if (comma > 0) return start + comma;
	}
	if (trailer) return start + trailer.index;
	const bare = text.replace(/[.!?]+["”’']?$/, '');
	// "... said it was “the worst storm of the year.”": the closing mark belongs to the clause
	return start + (isOpen(bare.slice(from - start)) ? text.length : bare.length);
}
