import { count } from '../../words.ts';
import type { AssignmentValues } from './values.ts';

export const COUNTING_CHOICES = [
	{ value: 'best', name: 'The best one' },
	{ value: 'first', name: 'The first one' },
	{ value: 'last', name: 'The last one' },
	{ value: 'mean', name: 'The mean of all' }
] as const;

export const FEEDBACK_CHOICES = [
	{
		value: 'after-closing',
		name: 'When everybody’s time is over',
		text: 'Nobody can pass answers on to those who have not begun.'
	},
	{
		value: 'after-submission',
		name: 'When they have handed in',
		text: 'Score and right answers; who is done early knows them.'
	},
	{
		value: 'at-once',
		name: 'At each question',
		text: 'An answer that was checked stands; then the right one is shown.'
	},
	{
		value: 'score-only',
		name: 'Never, only the score',
		text: 'For a test that you want to use again.'
	}
] as const;

const SHOWN: Record<string, string> = {
	'after-closing': 'answers shown after closing',
	'after-submission': 'answers shown after handing in',
	'at-once': 'answers shown at each question',
	'score-only': 'only the score is shown'
};

/** The settings that are folded away, in a line. */
export function settingsLine(values: AssignmentValues): string {
	const { attempts, counting, timeLimitMinutes: limit, feedback } = values;
	const often = attempts === 'any' ? 'any number of attempts' : count(Number(attempts), 'attempt');
	const which = attempts === '1' ? '' : `, ${counting} counts`;
	const parts = [
		often + which,
		limit ? `${limit} minutes` : 'no time limit',
		SHOWN[feedback] ?? '',
		values.lateUntil ? 'late answers taken' : '',
		values.goBack ? '' : 'no going back',
		values.practice ? 'for practice' : '',
		values.boardOn ? 'class board' : ''
	];
	const line = parts.filter(Boolean).join(', ');
	return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

/** What may not be meant, though it can be done; '' where there is nothing to say. */
export function adviceOn({ attempts, feedback }: AssignmentValues): string {
	const tellsEarly = feedback === 'at-once' || feedback === 'after-submission';
	return attempts !== '1' && tellsEarly
		? 'After the first attempt they have seen the answers: the next one shows what they remember.'
		: '';
}

/** Fields below the fold: they are unfolded when one of them was refused. */
export const FOLDED = [
	...['lateUntil', 'timeLimitMinutes', 'attempts', 'counting', 'feedback', 'articleAccess'],
	...['tries', 'milliPenalty']
];
