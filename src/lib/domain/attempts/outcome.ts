import type { AuthoredQuestion } from '../questions/authored.ts';
import { kindOf } from '../questions/kinds/index.ts';
import type { Certainty } from './certainty.ts';
import type { Outcome } from './marks.ts';
import { wrongTriesBefore, type Try } from './tries.ts';

/** What an item's student has said of it, and been told. */
export interface Given {
	answer: unknown;
	certainty: Certainty | null;
	/** The answers that were checked, oldest first. */
	tries: readonly Try[];
	hintsTaken: number;
}

/** What is known of a stored answer when it is marked; an item left open earns nothing. */
export function outcomeOf(
	question: AuthoredQuestion,
	{ answer, certainty, tries, hintsTaken }: Given
): Outcome {
	const { kind, content, allOrNothing } = question;
	const { grade, guesses, needsKey } = kindOf(kind);
	const answered = answer !== null && answer !== undefined;
	return {
		credit: answered ? grade(content, answer) : 0,
		answered,
		allOrNothing,
		guesses: guesses?.(content) ?? 0,
		// sureness is about being right: a kind without a key has no right answer
		certainty: needsKey ? certainty : null,
		wrongTries: answered ? wrongTriesBefore(question, tries, answer) : tries.length,
		hintsTaken
	};
}
