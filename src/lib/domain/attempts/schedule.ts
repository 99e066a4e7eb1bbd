import type { Accommodation } from './accommodation.ts';

// Points in time are ms since 1970 (UTC), as Date has them.

/** When an assignment may be taken, and how often. */
export interface Schedule {
	opensAt: number;
	/** Null: it stays open. */
	closesAt: number | null;
	/** Answers are taken until then and are late; null: none after closing. */
	lateUntil: number | null;
	timeLimitMinutes: number | null;
	/** Null: as often as they like. */
	attempts: number | null;
}

/** What is different for one student of one assignment. */
export interface Exception {
	/** In the place of the assignment's; null leaves it. */
	opensAt: number | null;
	closesAt: number | null;
	extraAttempts: number;
}

/** A schedule as one student has it. */
export interface OwnSchedule extends Schedule {
	/** Per cent of the time limit; null is untimed. */
	timePercent: Accommodation['timePercent'];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Answers that were under way when the time was over still count. */
export const GRACE_MS = 2000;

/** Whether an attempt that ends at `deadlineAt` takes no more answers. */
export const isTimeUp = (deadlineAt: number | null, now: number): boolean =>
	deadlineAt !== null && now > deadlineAt + GRACE_MS;

/** How much of the usual time an untimed student has at least when closing cuts into it. */
const UNTIMED_PERCENT = 200;

/**
 * The schedule of one student: an exception's times stand in the place of the assignment's, the late
 * time moves with closing, and what the student is accommodated with comes on top.
 */
export function ownSchedule(
	schedule: Schedule,
	accommodation: Accommodation,
	exception: Exception | null
): OwnSchedule {
	const later = accommodation.closesLaterHours * HOUR;
	const opensAt = exception?.opensAt ?? schedule.opensAt;
	const closing = exception?.closesAt ?? schedule.closesAt;
	const lateMs =
		schedule.lateUntil !== null && schedule.closesAt !== null
			? schedule.lateUntil - schedule.closesAt
			: null;
	const closesAt = closing === null ? null : closing + later;
	const extra = accommodation.extraAttempts + (exception?.extraAttempts ?? 0);
	return {
		opensAt,
		closesAt,
		lateUntil: closesAt === null || lateMs === null ? null : closesAt + lateMs,
		timeLimitMinutes: schedule.timeLimitMinutes,
		attempts: schedule.attempts === null ? null : schedule.attempts + extra,
		timePercent: accommodation.timePercent
	};
}

/** When a student can begin for the last time; null where that does not end. */
export const lastBegin = ({ closesAt, lateUntil }: Schedule): number | null =>
	lateUntil ?? closesAt;

export type Beginning = 'ok' | 'not-open-yet' | 'closed' | 'no-attempts-left';

/** Whether a student who has begun `used` attempts may begin another. */
export function mayBegin(own: OwnSchedule, now: number, used: number): Beginning {
	if (now < own.opensAt) return 'not-open-yet';
	const last = lastBegin(own);
	if (last !== null && now >= last) return 'closed';
	if (own.attempts !== null && used >= own.attempts) return 'no-attempts-left';
	return 'ok';
}

/** When an attempt begun at `startedAt` ends by itself; null where nothing ends it. */
export const deadlineOf = (own: OwnSchedule, startedAt: number, addedMinutes = 0): number | null =>
	added(endOf(own, lastBegin(own), startedAt), addedMinutes);

/** Whether an attempt was handed in after closing, its own time and what was added counted. */
export function isLate(
	own: OwnSchedule,
	startedAt: number,
	submittedAt: number,
	addedMinutes = 0
): boolean {
	if (own.closesAt === null) return false;
	if (startedAt >= own.closesAt) return true;
	const ownEnd = endOf(own, own.closesAt, startedAt) ?? own.closesAt;
	return submittedAt > Math.max(own.closesAt, ownEnd) + addedMinutes * MINUTE + GRACE_MS;
}

const added = (end: number | null, minutes: number) =>
	end === null ? null : end + minutes * MINUTE;

/**
 * Closing cuts the usual time, and what is left of that is multiplied: who has double time and
 * begins ten minutes before closing has twenty. The untimed have no limit before closing, and past
 * it as if they had double time.
 */
function endOf(own: OwnSchedule, closing: number | null, startedAt: number): number | null {
	const { timeLimitMinutes, timePercent } = own;
	if (timeLimitMinutes === null) return closing;
	const limit = timeLimitMinutes * MINUTE;
	const usual = closing === null ? limit : Math.min(limit, closing - startedAt);
	if (timePercent !== null) return startedAt + Math.round((usual * timePercent) / 100);
	return closing === null ? null : Math.max(closing, startedAt + (usual * UNTIMED_PERCENT) / 100);
}
