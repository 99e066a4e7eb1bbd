const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** So long an assignment stays on its teacher's desk after closing: who is missing is known then. */
export const AFTER_CLOSING_MS = DAY;

/** So long one that never closes stays there after opening; later only while somebody works at it. */
export const AFTER_OPENING_MS = 7 * DAY;

/** What was begun before that and is still open is nobody at work. */
export const AT_WORK_MS = DAY;

/** Whose time ends so soon needs a look. */
const SOON_MS = 5 * MINUTE;

/** Whether an open attempt's time runs out; null: nothing ends it. Points in time are ms. */
export const endsSoon = (deadlineAt: number | null, now: number): boolean =>
	deadlineAt !== null && deadlineAt > now && deadlineAt <= now + SOON_MS;
