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

/** When an assignment closes for its student; null where it stays open. */
export interface Closing {
	at: number | null;
	/** It is closed, and what comes until `at` is taken as late. */
	isLate: boolean;
	/** `at` has passed. */
	isOver: boolean;
}

export function closingOf(own: OwnSchedule, now: number): Closing {
	const isLate = own.closesAt !== null && own.lateUntil !== null && now >= own.closesAt;
	const at = isLate ? lastBegin(own) : own.closesAt;
	return { at, isLate, isOver: at !== null && now >= at };
}
