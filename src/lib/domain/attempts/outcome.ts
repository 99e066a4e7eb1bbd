import type { AuthoredQuestion } from '../questions/authored.ts';
import { kindOf } from '../questions/kinds/index.ts';
import { nearMissIn } from '../questions/near-miss.ts';
import { rulingOn } from '../questions/ruling.ts';
import type { Marking } from '../quizzes/marking.ts';
import type { Certainty } from './certainty.ts';
import { marksFor, type Marks, type Outcome } from './marks.ts';
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
		credit: answered ? (ruledCredit(question, answer) ?? grade(content, answer)) : 0,
		answered,
		allOrNothing,
		guesses: guesses?.(content) ?? 0,
		// sureness is about being right: a kind without a key has no right answer
		certainty: needsKey ? certainty : null,
		wrongTries: answered ? wrongTriesBefore(question, tries, answer) : tries.length,
		hintsTaken
	};
}

/** What its teacher's word on the answer comes to; null where there is none. */
function ruledCredit(question: AuthoredQuestion, answer: unknown): number | null {
	const ruling = rulingOn(question, answer);
	return ruling ? (ruling.credit ?? Number(ruling.right)) : null;
}

/**
 * An item's marks by the version of its question that counts. `handCredit` (0..1) is what a person
 * gave and comes before the key; a withdrawn question counts for nothing, or gives full marks.
 */
export function itemMarks(
	question: AuthoredQuestion,
	given: Given,
	marking: Marking,
	handCredit: number | null = null
): Marks {
	const { withdrawn, milliPoints } = question;
	if (withdrawn === 'out') return { milliCredit: 0, milliMarks: 0 };
	if (withdrawn === 'full') return { milliCredit: 1000, milliMarks: milliPoints };
	const outcome = outcomeOf(question, given);
	const credit = handCredit ?? outcome.credit;
	const marks = marksFor({ ...outcome, credit }, milliPoints, marking);
	const isNear = handCredit === null && nearMissIn(question, given.answer) !== null;
	return isNear ? { ...marks, near: true } : marks;
}

/** What there is to be earned, in thousandths of a point. */
export const itemPoints = ({ withdrawn, milliPoints }: AuthoredQuestion): number =>
	withdrawn === 'out' ? 0 : milliPoints;
