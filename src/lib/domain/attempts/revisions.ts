import type { Certainty } from './certainty.ts';

/** What a page says to a question. */
export interface Choice {
	answer: unknown;
	certainty: Certainty | null;
}

/** A saved answer; of an item's revisions the highest is its answer. */
export interface Revision extends Choice {
	/** From 1. */
	revision: number;
}

/**
 * What becomes of what a page said. Only `new` is stored, as `revision`; else `newest` stands:
 * `stands` says the same, `untouched` is a page on which nothing was chosen, and `again` an answer
 * that was saved before, and came again because its confirmation was lost.
 */
export type Decision =
	{ as: 'new'; revision: number } | { as: 'stands' | 'untouched' | 'again'; newest: Revision };

const NOTHING: Revision = { revision: 0, answer: null, certainty: null };

/**
 * Decides on what a page said that was made from revision `base` (0: nothing was saved then).
 * `history` is newest first; nothing older than `base` is needed. Whatever was saved after `base`
 * and says the same is taken for this very answer, so that an answer that is sent again, from
 * whatever device and however late, never comes over a newer one.
 */
export function decide(history: readonly Revision[], base: number, said: Choice): Decision {
	const newest = history[0] ?? NOTHING;
	const seen = base === 0 ? NOTHING : history.find(({ revision }) => revision === base);
	if (isSame(said, newest)) return { as: 'stands', newest };
	if (seen && isSame(said, seen)) return { as: 'untouched', newest };
	const cameBefore = history.some((one) => one.revision > base && isSame(said, one));
	if (cameBefore) return { as: 'again', newest };
	return { as: 'new', revision: newest.revision + 1 };
}

const isSame = (one: Choice, other: Choice): boolean =>
	one.certainty === other.certainty && inOrder(one.answer) === inOrder(other.answer);

/** As text that does not depend on the order of keys: the database has its own. */
const inOrder = (answer: unknown): string =>
	JSON.stringify(answer, (_key, value: unknown) =>
		value && typeof value === 'object' && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value
	);
