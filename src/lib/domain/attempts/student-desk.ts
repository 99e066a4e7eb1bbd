import { lastBegin, mayBegin, type OwnSchedule } from './schedule.ts';

/** What a student can do about an assignment: `again` has handed in and may begin another attempt. */
export type Todo = 'go-on' | 'begin' | 'again' | 'wait' | 'done' | 'missed';

/** What there is to do now, with so many attempts begun, one of them perhaps running. */
export function todoOf(own: OwnSchedule, now: number, used: number, isRunning: boolean): Todo {
	if (isRunning) return 'go-on';
	const may = mayBegin(own, now, used);
	if (may === 'ok') return used ? 'again' : 'begin';
	if (may === 'not-open-yet') return 'wait';
	return used ? 'done' : 'missed';
}

/** When an assignment closes for its student, and whether it is closed but still taken as late. */
export const closingOf = (
	own: OwnSchedule,
	now: number
): { at: number | null; isLate: boolean } => {
	const isLate = own.closesAt !== null && own.lateUntil !== null && now >= own.closesAt;
	return { at: isLate ? lastBegin(own) : own.closesAt, isLate };
};
