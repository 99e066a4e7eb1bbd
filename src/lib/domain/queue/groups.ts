import type { AuthoredQuestion } from '../questions/authored.ts';
import { answerKey } from '../questions/same-answer.ts';

/**
 * Why an answer waits for its teacher: its student disagrees with the mark, it was taken although it
 * is spelt a little differently, or nobody has marked it yet.
 */
export const REASONS = ['disputed', 'near', 'unmarked'] as const;
export type Reason = (typeof REASONS)[number];

/** Answers that wait for the same reason and are the same to the letter. */
export interface Waiting {
	reason: Reason;
	/** The version of the question that counts. */
	versionId: string;
	question: AuthoredQuestion;
	answer: unknown;
	students: number;
	/** When the newest of them came to wait, in milliseconds. */
	since: number;
}

/** Answers that say the same: one decision settles them. */
export interface Group<One extends Waiting> {
	reason: Reason;
	key: string;
	students: number;
	since: number;
	/** The newest first. */
	all: [One, ...One[]];
}

/** A question with what waits of it. */
export interface Asked<One extends Waiting> {
	versionId: string;
	question: AuthoredQuestion;
	groups: Group<One>[];
}

/**
 * What waits, by question and by equal answers: the question with the newest first, and of each
 * question the disputes, then what most students wrote.
 */
export function queueOf<One extends Waiting>(waiting: readonly One[]): Asked<One>[] {
	const asked = new Map<string, Asked<One>>();
	for (const one of [...waiting].sort((a, b) => b.since - a.since)) {
		const { versionId, question, reason, students, since } = one;
		const at = asked.get(versionId) ?? { versionId, question, groups: [] };
		asked.set(versionId, at);
		const key = answerKey(question, one.answer);
		const group = at.groups.find((other) => other.reason === reason && other.key === key);
		if (group) {
			group.students += students;
			group.all.push(one);
		} else at.groups.push({ reason, key, students, since, all: [one] });
	}
	for (const { groups } of asked.values())
		groups.sort(
			(a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || b.students - a.students
		);
	return [...asked.values()];
}

/** So many groups of the queue, without breaking its order; questions without any are left out. */
export function pageOf<One extends Waiting>(
	queue: readonly Asked<One>[],
	from: number,
	most: number
): Asked<One>[] {
	let before = 0;
	return queue.flatMap((asked) => {
		const start = before;
		before += asked.groups.length;
		const groups = asked.groups.slice(Math.max(0, from - start), Math.max(0, from + most - start));
		return groups.length ? [{ ...asked, groups }] : [];
	});
}
