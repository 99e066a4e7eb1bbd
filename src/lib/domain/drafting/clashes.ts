import type { Span } from '../article/article.ts';
import { overlaps } from '../facts/sentence.ts';
import { foldText } from '../questions/text-match.ts';
import type { FormId } from './draft-question.ts';
import type { Candidate } from './material.ts';

/** Whether two drafts do not go into one quiz: they ask the same, or one gives the other's answer away. */
export const clashes = (a: Candidate, b: Candidate): boolean =>
	asksTheSame(a, b) || givesAway(a, b) || givesAway(b, a);

function asksTheSame(a: Candidate, b: Candidate): boolean {
	if (likeness(a, b) > 0.6) return true;
	if (a.sentence.start !== b.sentence.start) return false;
	return (
		a.key === b.key ||
		a.form === b.form ||
		(SPEAKER_FORMS.has(a.form) && SPEAKER_FORMS.has(b.form)) ||
		// a sentence with several gaps shows and asks nearly all that it tells
		a.form === 'blanks' ||
		b.form === 'blanks'
	);
}

const SPEAKER_FORMS: ReadonlySet<FormId> = new Set(['who-said', 'attribution', 'match']);

/** Whether the stem of `a` tells the answer of `b`: it names the key among words that they share. */
function givesAway(a: Candidate, b: Candidate): boolean {
	const overlap = passagesOf(a).some((one) => passagesOf(b).some((other) => overlaps(one, other)));
	if (typeof b.key === 'boolean') return overlap && likeness(a, b) > 0.35;
	const { stem } = heard(a);
	if (!heard(b).answers.some((answer) => stem.includes(answer))) return false;
	return overlap || isPartly(b, a);
}

/** What is asked about: not the sentences that only say who "he" is. */
const passagesOf = ({ form, sentence, evidence }: Candidate): readonly Span[] =>
	form === 'match' || form === 'order' ? evidence : [sentence];

/** A candidate as it is compared with others: folded, words between blanks. */
interface Heard {
	stem: string;
	/** The longer words of the stem. */
	words: Set<string>;
	/** The key and what it follows from. */
	answers: string[];
}

/** Kept, because every candidate is held against every other. */
const known = new WeakMap<Candidate, Heard>();
function heard(candidate: Candidate): Heard {
	const before = known.get(candidate);
	if (before) return before;
	const { stem, key, derivedFrom } = candidate;
	const answers = [key, derivedFrom].flatMap((answer) =>
		typeof answer === 'string' ? spaced(answer) : []
	);
	const now = { stem: spaced(stem), words: longWords(stem), answers };
	known.set(candidate, now);
	return now;
}

const spaced = (text: string): string =>
	` ${foldText(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;

const longWords = (text: string): Set<string> =>
	new Set(
		(foldText(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter(
			(word) =>
				!/^(?:according|article|which|said|that|with|from|have|were|this|belongs|blank)$/.test(word)
		)
	);

/** Whether a third of the longer words of one stem stand in the other. */
function isPartly(part: Candidate, whole: Candidate): boolean {
	const [one, other] = [heard(part).words, heard(whole).words];
	return [...one].filter((word) => other.has(word)).length >= Math.max(2, one.size * 0.33);
}

/** Share of the longer words that two stems have in common (Jaccard). */
function likeness(a: Candidate, b: Candidate): number {
	const [one, other] = [heard(a).words, heard(b).words];
	const common = [...one].filter((word) => other.has(word)).length;
	return common / Math.max(1, one.size + other.size - common);
}
