import type { Marking } from '../quizzes/marking.ts';
import type { Feedback } from './feedback.ts';

/** What holds for one attempt: its assignment's rules, or those of the quiz that somebody plays. */
export interface Rules {
	marking: Marking;
	feedback: Feedback;
	articleAccess: 'before' | 'beside' | 'after';
	/** False: an answer stands once its student has gone on. */
	goBack: boolean;
	/** False: options stand as they were written, where their order is no part of the question. */
	shuffleOptions: boolean;
	/** Hints may be asked for. */
	hints: boolean;
	/** An answer may be checked before the end. */
	checks: boolean;
}

/** What a quiz says itself. */
type OfQuiz = Pick<Rules, 'marking' | 'articleAccess'>;

/** What a teacher says of an assignment. */
type OfAssignment = Omit<Rules, 'hints' | 'checks'> & {
	/** Hints, and several tries with a penalty. */
	practice: boolean;
};

/** The rules for those who play of their own accord. */
export const playRules = ({ marking, articleAccess }: OfQuiz): Rules => ({
	marking,
	articleAccess,
	feedback: 'after-submission',
	goBack: true,
	shuffleOptions: true,
	hints: true,
	checks: marking.tries > 1
});

/** The rules of an assignment: for a mark there is one try and no hint. */
export function assignedRules(said: OfAssignment): Rules {
	const { practice, feedback, articleAccess, goBack, shuffleOptions } = said;
	const marking = practice ? said.marking : { ...said.marking, tries: 1 };
	const checks = feedback === 'at-once' || marking.tries > 1;
	return { marking, feedback, articleAccess, goBack, shuffleOptions, hints: practice, checks };
}

/** While others take the quiz for a mark, nothing is told before the end that could help them. */
export const heldRules = (rules: Rules): Rules => ({ ...rules, hints: false, checks: false });
