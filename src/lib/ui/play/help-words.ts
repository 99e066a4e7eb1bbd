import type { Help } from '../../domain/attempts/help.ts';
import type { Checking } from '../../domain/attempts/sheet.ts';
import { penaltyWords } from '../penalty-words.ts';
import { count } from '../words.ts';
import type { Refusal } from './ask.ts';
import { points } from './numbers.ts';

/** What help costs is null where the question has no points to lose. */
type MilliPenalty = number | null;

const VERDICTS = { right: 'right', partly: 'partly right', wrong: 'not right' };

/** What the newest try was told, what it costs, and how it goes on; '' before the first. */
export function checkingWords(checking: Checking, milliPenalty: MilliPenalty): string {
	const { verdict, made, left, fixed } = checking;
	if (!verdict) return '';
	if (made + left === 1) return `This is ${VERDICTS[verdict]}. ${STANDS}`;
	const told = `Try ${made} of ${made + left}: ${VERDICTS[verdict]}.`;
	if (verdict === 'right')
		return [told, costOf(made - 1, milliPenalty), STANDS].filter(Boolean).join(' ');
	if (fixed) return `${told} That was the last one. ${STANDS}`;
	const cost = milliPenalty === null ? '' : ` It costs ${penaltyWords(milliPenalty)}.`;
	return `${told}${cost} Change your answer and check again, or go on.`;
}

const STANDS = 'Your answer stands.';

function costOf(wrong: number, milliPenalty: MilliPenalty): string {
	if (!wrong || milliPenalty === null) return '';
	const each = wrong > 1 && milliPenalty > 0 ? ' each' : '';
	return `${count(wrong, 'wrong try', 'wrong tries')} cost ${penaltyWords(milliPenalty)}${each}.`;
}

/** How many tries there are, and before the first what a wrong one costs. */
export function triesWords({ left, made }: Checking, milliPenalty: MilliPenalty): string {
	if (made + left === 1) return 'Once you have it checked, your answer stands.';
	const cost =
		made || milliPenalty === null ? '' : ` A wrong one costs ${penaltyWords(milliPenalty)}.`;
	return `${count(left, 'try', 'tries')} left.${cost}`;
}

/** What the next hint costs, and how many there are. */
export function hintWords(more: number, milliPenalty: MilliPenalty): string {
	const there = more > 1 ? `${count(more, 'hint')} left. ` : '';
	if (milliPenalty === null) return there.trim();
	return `${there}${more > 1 ? 'Each' : 'It'} costs ${penaltyWords(milliPenalty)}.`;
}

const REFUSALS: Record<Refusal, string> = {
	unclear: 'Answer the question first, then have it checked.',
	fixed: 'This answer was checked and stands. The change was not saved.',
	passed: 'You have gone on from this question, so its answer stands. The change was not saved.',
	'no-check': 'This answer is not checked before the end.',
	'no-hint': 'There are no more hints here.',
	unreadable: 'This answer is not one of the options. Choose again.',
	offline: 'There is no connection to the server. Try again in a moment.'
};
export const refusalText = (refusal: Refusal): string => REFUSALS[refusal];

/** On the result page: what helped, and what that cost. */
export function helpWords({ wrongTries, hintsTaken, milliCost }: Help): string {
	const help = [
		...(wrongTries ? [count(wrongTries, 'wrong try', 'wrong tries')] : []),
		...(hintsTaken ? [count(hintsTaken, 'hint')] : [])
	].join(' and ');
	return milliCost > 0 ? `${help} cost ${count(points(milliCost), 'point')}.` : `${help}.`;
}
