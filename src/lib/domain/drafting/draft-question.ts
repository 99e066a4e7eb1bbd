import type { KindContent } from '../questions/kinds/index.ts';
import type { Evidence } from '../questions/question.ts';

/** How a question was drafted from what the article states. */
export const FORM_IDS = [
	'who-said',
	'attribution',
	'match',
	'how-many',
	'number',
	'when',
	'where',
	'who-did',
	'role',
	'cloze',
	'blanks',
	'true-false',
	'order',
	'evidence'
] as const;
export type FormId = (typeof FORM_IDS)[number];

/** What the reader has to do: remember, tell the source, get the figure, the day, the place, the order or the proof. */
export const ASKS = [
	'recall',
	'attribution',
	'number',
	'time',
	'place',
	'sequence',
	'evidence'
] as const;
export type Asks = (typeof ASKS)[number];

export type Difficulty = 'easy' | 'medium' | 'hard';

/** One difference between a draft's stem and the sentence it rests on, shown to the teacher. */
export interface Edit {
	kind:
		| 'name-expanded'
		| 'pronoun-resolved'
		| 'lead-cut'
		| 'tail-cut'
		| 'time-cut'
		| 'substituted'
		| 'blanked';
	from: string;
	to: string;
}

/** A named rule the draft was held against. Offered drafts passed all of them. */
export interface Check {
	rule: string;
	passed: boolean;
}

/** A wrong option that the article or its neighbourhood suggests, with why it is wrong. */
export interface WrongOption {
	text: string;
	feedback: string;
}

/** A question that the engine proposes; a teacher decides. */
export interface DraftQuestion {
	form: FormId;
	asks: Asks;
	/** A guess before anyone has answered. */
	difficulty: Difficulty;
	/** The kind and its content, key included; wrong options of a choice say in `feedback` why. */
	question: KindContent;
	/** All wrong options of a choice, hardest first, those in use among them; else empty. */
	ladder: WrongOption[];
	/** Why the answer is right; says what was changed where the stem departs from the article. */
	explanation: string;
	/** At least one; each `quote` is the slice of the article's text, verbatim. */
	evidence: [Evidence, ...Evidence[]];
	/** ISO date (YYYY-MM-DD) for which the answer holds; null when the article gives none. */
	asOf: string | null;
	/** ISO date by which a teacher should look again, where the fact will age; else null. */
	reviewBy: string | null;
	edits: Edit[];
	checks: Check[];
	/** What the ranker saw of it: named numbers, no word of the article. With a teacher's verdict it is an example to learn from. */
	features: Record<string, number>;
	/** 0..1: how likely a reader is to find it right. Drafts come best first. */
	score: number;
	/** Whether it is offered at first sight; the others wait behind "Show more". */
	recommended: boolean;
}
