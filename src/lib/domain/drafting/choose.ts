import { overlaps } from '../facts/sentence.ts';
import { foldText } from '../questions/text-match.ts';
import type { FormId } from './draft-question.ts';
import type { Candidate } from './material.ts';

/** A candidate that passed the checks, with its rank. */
export interface Scored extends Candidate {
	score: number;
}

/** How far the offered set may go. */
export interface Limits {
	most: number;
	perSentence: number;
	/** The largest share of one form. */
	share: number;
}

/** Forms of which a set needs no more: they take long to answer, or are much alike. */
const MOST_OF: Partial<Record<FormId, number>> = {
	evidence: 1,
	order: 1,
	match: 1,
	blanks: 1,
	attribution: 2,
	number: 2,
	role: 2
};

/** How often one answer may be asked for. */
const SAME_KEY = 2;
/** A speaker may come again; that the article itself says so is asked once. */
const SAME_KEY_IN: Partial<Record<FormId, number>> = { 'who-said': 3, attribution: 1 };

/**
 * The drafts to offer, best first, spread over forms, sentences and answers. No two ask the same,
 * none gives another's answer away, and true and false statements keep the balance.
 *
 * The forms choose in turns, the one with the fewest candidates first: a rich form would else take
 * the sentences that a poor one needs.
 */
export function chosen(candidates: readonly Scored[], limits: Limits): Scored[] {
	const picked: Scored[] = [];
	let rest = [...candidates].sort((a, b) => b.score - a.score);
	let before = -1;
	while (picked.length > before) {
		before = picked.length;
		for (const form of formsByNeed(rest)) {
			rest = rest.filter((candidate) => goesWith(candidate, picked, limits));
			const next = rest.find(
				(candidate) => candidate.form === form && keepsBalance(candidate, picked, rest)
			);
			if (next && picked.length < limits.most) picked.push(next);
		}
	}
	return withinShare(picked, limits.share).sort((a, b) => b.score - a.score);
}

function formsByNeed(candidates: readonly Scored[]): FormId[] {
	const sentences = new Map<FormId, Set<number>>();
	for (const { form, sentence } of candidates)
		sentences.set(form, (sentences.get(form) ?? new Set()).add(sentence.start));
	return [...sentences].sort((a, b) => a[1].size - b[1].size).map(([form]) => form);
}

function goesWith(candidate: Scored, picked: readonly Scored[], { perSentence }: Limits): boolean {
	const { sentence, form, key } = candidate;
	if (picked.includes(candidate)) return false;
	const sameForm = picked.filter((other) => other.form === form).length;
	if (sameForm >= (MOST_OF[form] ?? Infinity)) return false;
	const here = picked.filter((other) => other.sentence === sentence).length;
	// a form that the set does not have yet may share a sentence
	const isNewForm = !picked.some((other) => other.form === form);
	if (here >= (isNewForm ? Math.max(2, perSentence) : perSentence)) return false;
	const alike = picked.filter((other) => typeof key === 'string' && other.key === key);
	if (alike.length >= (SAME_KEY_IN[form] ?? SAME_KEY)) return false;
	return !picked.some(
		(other) =>
			asksTheSame(candidate, other) || givesAway(candidate, other) || givesAway(other, candidate)
	);
}

const asksTheSame = (a: Scored, b: Scored): boolean =>
	(a.sentence === b.sentence && (a.key === b.key || a.form === b.form)) ||
	(a.sentence === b.sentence && SPEAKER_FORMS.has(a.form) && SPEAKER_FORMS.has(b.form)) ||
	likeness(a, b) > 0.6;

const SPEAKER_FORMS: ReadonlySet<FormId> = new Set(['who-said', 'attribution', 'match']);

/** Whether the stem of `a` tells the answer of `b`: it names the key among words that they share. */
function givesAway(a: Scored, b: Scored): boolean {
	const overlap = a.evidence.some((one) => b.evidence.some((other) => overlaps(one, other)));
	if (typeof b.key === 'boolean') return overlap && likeness(a, b) > 0.35;
	const { stem } = heard(a);
	if (!heard(b).answers.some((answer) => stem.includes(answer))) return false;
	return overlap || isPartly(b, a);
}

/** A candidate as it is compared with others: folded, words between blanks. */
interface Heard {
	stem: string;
	/** The longer words of the stem. */
	words: Set<string>;
	/** The key and what it follows from. */
	answers: string[];
}

/** Kept, because every candidate is held against every other. */
const known = new WeakMap<Scored, Heard>();
function heard(candidate: Scored): Heard {
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
function isPartly(part: Scored, whole: Scored): boolean {
	const [one, other] = [heard(part).words, heard(whole).words];
	return [...one].filter((word) => other.has(word)).length >= Math.max(2, one.size * 0.33);
}

/** Share of the longer words that two stems have in common (Jaccard). */
function likeness(a: Scored, b: Scored): number {
	const [one, other] = [heard(a).words, heard(b).words];
	const common = [...one].filter((word) => other.has(word)).length;
	return common / Math.max(1, one.size + other.size - common);
}

/**
 * True and false statements come about equally often, and no more true than false ones: those are
 * near the article's words, and dull. One true statement may stand where no false one is possible.
 */
function keepsBalance(
	{ key }: Scored,
	picked: readonly Scored[],
	rest: readonly Scored[]
): boolean {
	if (typeof key !== 'boolean') return true;
	const count = (truth: boolean) => picked.filter((other) => other.key === truth).length;
	if (!key) return count(false) <= count(true);
	const isOnlyOne = count(true) === 0 && !rest.some((other) => other.key === false);
	return count(true) < count(false) || isOnlyOne;
}

/** Drops the weakest of a form that makes up more than its share of the set. */
function withinShare(picked: readonly Scored[], share: number): Scored[] {
	const kept = [...picked];
	for (;;) {
		const counts = new Map<FormId, number>();
		for (const { form } of kept) counts.set(form, (counts.get(form) ?? 0) + 1);
		const over = [...counts].find(([, count]) => count > kept.length * share && count > 1);
		if (!over) return kept;
		const [form] = over;
		const truths = kept.filter(({ key }) => key === true).length;
		const falsehoods = kept.filter(({ key }) => key === false).length;
		const surplus = kept.filter(
			(draft) =>
				draft.form === form &&
				(typeof draft.key !== 'boolean' || draft.key === truths >= falsehoods)
		);
		const weakest = surplus.sort((a, b) => a.score - b.score)[0];
		if (!weakest) return kept;
		kept.splice(kept.indexOf(weakest), 1);
	}
}
