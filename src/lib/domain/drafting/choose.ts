import type { FormId } from './draft-question.ts';

/** What the choice looks at. */
export interface Choosable {
	form: FormId;
	/** Where the sentence begins on which it rests. */
	sentence: { start: number };
	/** The answer; for true or false the truth. */
	key: string | boolean;
	/** The best first, 0..1. */
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
	attribution: 3,
	number: 2,
	role: 2
};

/** How often one answer may be asked for. */
const SAME_KEY = 2;
/** A speaker may come more often. */
const SAME_KEY_IN: Partial<Record<FormId, number>> = { 'who-said': 3 };

/** About one draft for each sentence and a half, five to fifteen; all of a chosen sentence. */
export function limitsFor(sentences: number, isChosen = false): Limits {
	if (isChosen) return { most: 6, perSentence: 3, share: 1 };
	return {
		most: Math.max(5, Math.min(15, Math.round(sentences / 1.5))),
		perSentence: 2,
		share: 0.5
	};
}

/**
 * The drafts to offer, best first, spread over forms, sentences and answers. No two ask the same,
 * none gives another's answer away, and true and false statements keep the balance.
 *
 * The forms choose in turns, the one with the fewest candidates first: a rich form would else take
 * the sentences that a poor one needs.
 */
export function chosen<T extends Choosable>(
	candidates: readonly T[],
	limits: Limits,
	clashes: (a: T, b: T) => boolean
): T[] {
	const picked: T[] = [];
	let rest = [...candidates].sort((a, b) => b.score - a.score);
	let before = -1;
	while (picked.length > before) {
		before = picked.length;
		for (const form of formsByNeed(rest)) {
			rest = rest.filter(
				(candidate) =>
					goesWith(candidate, picked, limits) && !picked.some((other) => clashes(candidate, other))
			);
			const next = rest.find(
				(candidate) => candidate.form === form && keepsBalance(candidate, picked)
			);
			if (next && picked.length < limits.most) picked.push(next);
		}
	}
	return withinShare(picked, limits.share).sort((a, b) => b.score - a.score);
}

function formsByNeed(candidates: readonly Choosable[]): FormId[] {
	const sentences = new Map<FormId, Set<number>>();
	for (const { form, sentence } of candidates)
		sentences.set(form, (sentences.get(form) ?? new Set()).add(sentence.start));
	// several gaps use up all that a sentence tells: they come when the others have had their turn
	const turn = ([form, places]: [FormId, Set<number>]) =>
		form === 'blanks' ? Infinity : places.size;
	return [...sentences].sort((a, b) => turn(a) - turn(b)).map(([form]) => form);
}

function goesWith(
	candidate: Choosable,
	picked: readonly Choosable[],
	{ perSentence }: Limits
): boolean {
	const { sentence, form, key } = candidate;
	if (picked.includes(candidate)) return false;
	const sameForm = picked.filter((other) => other.form === form).length;
	if (sameForm >= (MOST_OF[form] ?? Infinity)) return false;
	const here = picked.filter((other) => other.sentence.start === sentence.start).length;
	// a form that the set does not have yet may share a sentence
	const isNewForm = !picked.some((other) => other.form === form);
	if (here >= (isNewForm ? Math.max(2, perSentence) : perSentence)) return false;
	const alike = picked.filter((other) => typeof key === 'string' && other.key === key);
	return alike.length < (SAME_KEY_IN[form] ?? SAME_KEY);
}

/** True and false statements come about equally often: at most two more of either. */
function keepsBalance({ key }: Choosable, picked: readonly Choosable[]): boolean {
	if (typeof key !== 'boolean') return true;
	const count = (truth: boolean) => picked.filter((other) => other.key === truth).length;
	return count(key) <= count(!key) + 1;
}

/** Drops the weakest of a form that makes up more than its share of the set. */
function withinShare<T extends Choosable>(picked: readonly T[], share: number): T[] {
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
