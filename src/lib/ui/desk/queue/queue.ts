import type { Reason } from '../../../domain/queue/groups.ts';
import type { Rubric } from '../../../domain/questions/rubric.ts';

/** Equal answers that one decision settles, as the page shows them. */
export interface QueueGroup {
	/** Stays the same when others are decided: where the focus goes. */
	id: string;
	reason: Reason;
	key: string;
	students: number;
	/** What was answered; of a near miss the part that is spelt differently. */
	words: string;
	/** All of an answer of which `words` is a part; '' otherwise. */
	whole: string;
	/** What those say who disagree; of the other reasons none. */
	disputes: { id: string; words: string; reply: string; milliMarks: number; byHand: boolean }[];
	/** Where an answer stands that a person has to mark. */
	place: { attemptId: string; position: number } | null;
}

/** A question with what waits of it. */
export interface QueueQuestion {
	versionId: string;
	title: string;
	stem: string;
	milliPoints: number;
	/** What is right by the key; none where a person marks. */
	right: string[];
	/** The sentences that it rests on. */
	quotes: string[];
	rubric: Rubric;
	model: string;
	groups: QueueGroup[];
}

/** A mark that was sent and could not be taken. */
export interface Refused {
	percent: string;
	note: string;
}
