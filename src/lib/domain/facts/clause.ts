import type { Sentence } from './sentence.ts';
import type { Token } from './tagger.ts';

/** A range of tokens, end exclusive. */
export type Range = readonly [from: number, to: number];

/** A plain main clause: [opening phrase,] subject, verbs, the rest. */
export interface Clause {
	opening: Range | null;
	subject: Range;
	/** The finite verb, and the last verb of its group ("was", "found"). */
	finite: number;
	main: number;
	rest: Range;
}

const LONGEST_SUBJECT = 14;
const isVerb = (token: Token | undefined) => token?.pos === 'VERB' || token?.pos === 'AUX';

/**
 * Reads the main clause of a stretch of tokens. Null when it is not plain: the forms that turn a
 * clause into a question would rather draft nothing than a crooked question.
 */
export function parseClause({ tokens }: Sentence, from: number, to: number): Clause | null {
	while (to > from && /^[.!?”"]+$/.test(tokens[to - 1]?.text ?? '')) to--;
	const opening = openingPhrase(tokens, from, to);
	if (opening === 'unclear') return null;
	const start = opening ? opening[1] + 1 : from;
	const verb = verbAfterSubject(tokens, start, to);
	if (verb === null) return null;
	let subjectEnd = verb.subjectEnd;
	while (tokens[subjectEnd - 1]?.pos === 'ADV') subjectEnd--;
	if (subjectEnd <= start || subjectEnd - start > LONGEST_SUBJECT) return null;
	const group = verbGroup(tokens, verb.at, to);
	if (!group || isReducedRelative(tokens, group.main, to)) return null;
	return { opening, subject: [start, subjectEnd], ...group, rest: [group.main + 1, to] };
}

/** "In May, ...": a phrase before the first comma, unless it is a clause. */
function openingPhrase(
	tokens: readonly Token[],
	from: number,
	to: number
): Range | null | 'unclear' {
	const first = tokens[from];
	if (!first || !/^(?:ADP|SCONJ|ADV)$/.test(first.pos)) return null;
	if (
		/^(?:There|Only|About|Around|Nearly|Almost|Over|Some|Up|Around|Roughly|Approximately|At|More|Fewer|Less)$/.test(
			first.text
		) &&
		tokens.slice(from, from + 4).some(({ pos }) => pos === 'NUM')
	)
		return null;
	for (let i = from + 1; i < Math.min(to, from + 18); i++) {
		if (tokens[i]?.text !== ',') continue;
		if (/^(?:19|20)\d\d$/.test(tokens[i + 1]?.text ?? '')) continue;
		return [from, i];
	}
	return tokens.slice(from, from + 6).some((token) => isVerb(token)) ? null : 'unclear';
}

const LONGEST_ASIDE = 30;
const OPENS_ASIDE =
	/^(?:which|who|whom|whose|where|an?|the|one|of|from|now|then|founded|based|built|held|born|known|led|run|owned|operated|discovered|including|among|\d{1,2})$/i;

/**
 * What stands between commas right behind a name that opens a stretch of tokens: "Ana Lopes, who leads
 * the council, said". The range covers both commas; null where it is not certain that the clause goes on.
 */
export function asideAfterName(
	{ tokens, mentions }: Sentence,
	from: number,
	to: number
): Range | null {
	const name = mentions.find(
		(mention) => mention.to < to && tokens[mention.to]?.text === ',' && mention.from >= from
	);
	if (!name || !OPENS_ASIDE.test(tokens[name.to + 1]?.text ?? '')) return null;
	if (tokens.slice(from, name.from).some((token) => isVerb(token) || token.text === ','))
		return null;
	for (let i = name.to + 2; i < Math.min(to, name.to + LONGEST_ASIDE); i++) {
		if (tokens[i]?.text !== ',') continue;
		const next = tokens[i + 1]?.pos === 'ADV' ? tokens[i + 2] : tokens[i + 1];
		if (isVerb(next) && !/ing$/.test(next?.text ?? '')) return [name.to, i + 1];
	}
	return null;
}

function verbAfterSubject(
	tokens: readonly Token[],
	start: number,
	to: number
): { at: number; subjectEnd: number } | null {
	let seenNoun = false;
	for (let i = start; i < to; i++) {
		const { text, pos } = tokens[i] as Token;
		if (isVerb(tokens[i])) return seenNoun && !/ing$/.test(text) ? { at: i, subjectEnd: i } : null;
		if (text === ',' && seenNoun) {
			const end = tokens.findIndex((token, k) => k > i + 1 && k < to && token.text === ',');
			const next = tokens[end + 1];
			const inner = tokens.slice(i + 1, end);
			const isApposition = end > 0 && end - i < 22 && (isVerb(next) || next?.pos === 'ADV');
			return isApposition && !inner.some((token) => token.text === 'and')
				? { at: end + 1, subjectEnd: i }
				: null;
		}
		if (
			/^(?:that|which|who|whom|whose|where|when|because|if|to)$/i.test(text) ||
			/^[,;:“”"()–—]$/.test(text)
		)
			return null;
		if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(pos)) seenNoun = true;
	}
	return null;
}

function verbGroup(
	tokens: readonly Token[],
	at: number,
	to: number
): { finite: number; main: number } | null {
	let finite = -1;
	let main = -1;
	for (let i = at; i < to; i++) {
		const token = tokens[i] as Token;
		if (token.pos === 'ADV' || /^(?:not|n't|n’t)$/.test(token.text)) continue;
		if (!isVerb(token)) break;
		if (finite < 0) finite = i;
		main = i;
		const isAuxiliary =
			/^(?:be|have|do|will|would|can|could|may|might|must|shall|should)$/.test(token.lemma) ||
			token.pos === 'AUX';
		if (!isAuxiliary) break;
	}
	return finite < 0 ? null : { finite, main };
}

/** "The film shown on Friday won": a participle that is not the verb of the sentence. */
function isReducedRelative(tokens: readonly Token[], main: number, to: number): boolean {
	const verb = tokens[main];
	if (verb?.pos !== 'VERB' || !/(?:ed|en|wn|ld|de|nt)$/.test(verb.text)) return false;
	for (let i = main + 1; i < to; i++) {
		const token = tokens[i] as Token;
		if (
			/^(?:,|that|which|who|and|but|when|as|after|if|because|while|where|to|before)$/.test(
				token.text
			)
		)
			return false;
		if (
			isVerb(token) &&
			!/ing$/.test(token.text) &&
			/^(?:NOUN|PROPN|NUM)$/.test(tokens[i - 1]?.pos ?? '')
		)
			return true;
	}
	return false;
}
