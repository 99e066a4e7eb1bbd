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

const SAME_KEY = 2;

/**
 * The drafts to offer: best first, spread over forms, sentences and answers. No two ask the same,
 * none gives another's answer away, and true and false statements keep the balance.
 */
export function chosen(candidates: readonly Scored[], limits: Limits): Scored[] {
	const picked: Scored[] = [];
	const rest = [...candidates].sort((a, b) => b.score - a.score);
	while (picked.length < limits.most) {
		const next = bestNext(rest, picked, limits);
		if (!next) break;
		rest.splice(rest.indexOf(next), 1);
		picked.push(next);
	}
	return withinShare(picked, limits.share).sort((a, b) => b.score - a.score);
}

/** The best candidate that goes with those picked; a form that has come often steps back. */
function bestNext(
	rest: readonly Scored[],
	picked: readonly Scored[],
	limits: Limits
): Scored | null {
	const cap = Math.max(1, Math.floor(limits.most * 0.4));
	let best: Scored | null = null;
	let bestValue = -Infinity;
	for (const candidate of rest) {
		const same = picked.filter(({ form }) => form === candidate.form).length;
		if (limits.share < 1 && same >= cap) continue;
		if (!keepsBalance(candidate, picked) || !goesWith(candidate, picked, limits)) continue;
		const value = candidate.score - 0.12 * same;
		if (value > bestValue) [best, bestValue] = [candidate, value];
	}
	return best;
}

function goesWith(candidate: Scored, picked: readonly Scored[], { perSentence }: Limits): boolean {
	if (picked.filter(({ sentence }) => sentence === candidate.sentence).length >= perSentence)
		return false;
	if (
		picked.filter(
			({ key }) => typeof key === 'string' && key === candidate.key && candidate.form !== 'who-said'
		).length >= SAME_KEY
	)
		return false;
	if (
		candidate.form === 'who-said' &&
		picked.filter(({ form, key }) => form === 'who-said' && key === candidate.key).length >= 3
	)
		return false;
	return !picked.some(
		(other) =>
			asksTheSame(candidate, other) || givesAway(candidate, other) || givesAway(other, candidate)
	);
}

const asksTheSame = (a: Scored, b: Scored): boolean =>
	(a.sentence === b.sentence && (a.key === b.key || a.form === b.form)) ||
	likeness(a.stem, b.stem) > 0.6;

/** Whether the stem of `a` tells the answer of `b`: it names the key among words that they share. */
function givesAway(a: Scored, b: Scored): boolean {
	const overlap = a.evidence.some((one) => b.evidence.some((other) => overlaps(one, other)));
	if (typeof b.key === 'boolean') return overlap && likeness(a.stem, b.stem) > 0.35;
	if (!foldText(a.stem).includes(foldText(b.key))) return false;
	return overlap || likeness(a.stem, b.stem) > 0.25;
}

/** Share of the longer words that two stems have in common (Jaccard). */
function likeness(a: string, b: string): number {
	const [one, other] = [wordsOf(a), wordsOf(b)];
	const common = [...one].filter((word) => other.has(word)).length;
	return common / Math.max(1, one.size + other.size - common);
}

const wordsOf = (text: string): Set<string> =>
	new Set(
		(foldText(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter(
			(word) =>
				!/^(?:according|article|which|said|that|with|from|have|were|this|belongs|blank)$/.test(word)
		)
	);

/** True and false statements come about equally often: neither is ahead by more than one. */
function keepsBalance({ key }: Scored, picked: readonly Scored[]): boolean {
	if (typeof key !== 'boolean') return true;
	const count = (truth: boolean) => picked.filter((other) => other.key === truth).length;
	return count(key) <= count(!key);
}

/** Drops the weakest of a form that makes up more than its share of the set. */
function withinShare(picked: readonly Scored[], share: number): Scored[] {
	const kept = [...picked];
	for (;;) {
		const counts = new Map<FormId, number>();
		for (const { form } of kept) counts.set(form, (counts.get(form) ?? 0) + 1);
		const over = [...counts].find(([, count]) => count > kept.length * share && count > 1);
		if (!over) return kept;
		const weakest = kept
			.filter(({ form }) => form === over[0])
			.sort((a, b) => a.score - b.score)[0];
		if (weakest) kept.splice(kept.indexOf(weakest), 1);
	}
}
