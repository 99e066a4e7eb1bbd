import type { Counting } from '../../domain/attempts/counting.ts';
import type { Feedback } from '../../domain/attempts/feedback.ts';
import type { OwnSchedule } from '../../domain/attempts/schedule.ts';
import type { Todo } from '../../domain/attempts/student-desk.ts';
import type { Marking } from '../../domain/quizzes/marking.ts';
import { count } from '../words.ts';

/** "20 minutes", and what of it is this student's own. */
export function limitText({
	minutes,
	percent
}: {
	minutes: number | null;
	percent: OwnSchedule['timePercent'];
}): string {
	if (minutes === null) return 'There is no time limit.';
	const usual = count(minutes, 'minute');
	if (percent === 100) return `You have ${usual} from when you begin.`;
	if (percent === null) return `${usual} for the class, no limit for you.`;
	const own = Math.round((minutes * percent) / 10) / 10;
	return `You have ${own} minutes from when you begin (${usual} for the class).`;
}

const COUNTING: Record<Counting, string> = {
	best: 'The best one counts.',
	first: 'The first one counts.',
	last: 'The last one counts.',
	mean: 'Their mean counts.'
};

/** How many attempts there are, and which counts. */
export function attemptsText(allowed: number | null, used: number, counting: Counting): string {
	if (allowed === null) return `You may take it as often as you like. ${COUNTING[counting]}`;
	if (allowed === 1) return used ? 'You have used your one attempt.' : 'You have one attempt.';
	const left = used
		? `You have used ${used} of ${allowed} attempts.`
		: `You have ${allowed} attempts.`;
	return `${left} ${COUNTING[counting]}`;
}

const FEEDBACK: Record<Feedback, string> = {
	'at-once': 'You can have each answer checked. Then it stands, and you see why.',
	'after-submission': 'You see the answers when you have handed in.',
	'after-closing': 'You see score and answers when the assignment has closed for everyone.',
	'score-only': 'You see your score when you have handed in. The answers are not shown.'
};
export const feedbackText = (feedback: Feedback): string => FEEDBACK[feedback];

/** What else a student should know before beginning; none of it where nothing is unusual. */
export function otherRules(rules: {
	practice: boolean;
	goBack: boolean;
	marking: Marking;
}): string[] {
	const { practice, goBack, marking } = rules;
	return [
		...(practice ? ['This is to practise: there may be hints and several tries.'] : []),
		...(goBack ? [] : ['There is no going back: once you go on, your answer stands.']),
		...(marking.certainty
			? ['You say how sure you are. Being sure and wrong costs points.']
			: marking.negative
				? ['A wrong choice costs points. What is left open costs nothing.']
				: [])
	];
}

/** Why an attempt was not begun. */
export const NOT_BEGUN = {
	'not-open-yet': 'It is not open yet. Nothing was begun.',
	closed: 'It has closed. Nothing was begun.',
	'no-attempts-left': 'You have used all your attempts. Nothing was begun.'
};

/** The button that begins. */
export const BEGIN: Partial<Record<Todo, string>> = {
	begin: 'Begin',
	again: 'Begin another attempt'
};

/** What a student reads whose teacher has excused them, on a page about the assignment. */
export const EXCUSED = 'Your teacher has excused you from this: it does not count.';
/** The same in a list. */
export const EXCUSED_SHORT = 'excused: it does not count';
