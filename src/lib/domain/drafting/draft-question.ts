import type { KindContent } from '../questions/kinds/index.ts';
import type { Evidence } from '../questions/question.ts';

/** How a question was drafted from what the article states. */
export type FormId = 'who-said' | 'how-many' | 'when' | 'cloze' | 'true-false';

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

/** A question that the engine proposes; a teacher decides. */
export interface DraftQuestion {
	form: FormId;
	/** The kind and its content, key included. */
	question: KindContent;
	/** Why the answer is right; says what was changed where the stem departs from the article. */
	explanation: string;
	/** At least one; each `quote` is the slice of the article's text, verbatim. */
	evidence: [Evidence, ...Evidence[]];
	/** ISO date (YYYY-MM-DD) for which the answer holds; null when the article gives none. */
	asOf: string | null;
	edits: Edit[];
	checks: Check[];
	/** 0..1, higher is better; drafts come best first. */
	score: number;
}
