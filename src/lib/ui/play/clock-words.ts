import { count } from '../words.ts';

const MINUTE = 60_000;

/** From here on the clock shows seconds, and the student is warned. */
export const SOON_MS = 5 * MINUTE;
/** From here on it is red, and the student is warned again. */
export const LAST_MS = MINUTE;

/** What is left, in words; minutes and seconds near the end. */
export function leftText(ms: number): string {
	if (ms <= 0) return 'Time is up';
	if (ms <= SOON_MS) {
		const seconds = Math.ceil(ms / 1000);
		return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
	}
	return `${minutesText(ms)} left`;
}

/** "12 minutes", "2 hours 5 minutes", "3 days": begun minutes count. */
export function minutesText(ms: number): string {
	const minutes = Math.ceil(ms / MINUTE);
	const hours = Math.floor(minutes / 60);
	if (hours >= 48) return count(Math.floor(hours / 24), 'day');
	const rest = count(minutes % 60, 'minute');
	if (!hours) return rest;
	return minutes % 60 ? `${count(hours, 'hour')} ${rest}` : count(hours, 'hour');
}

/** The last warning that is due when so much is left: its time, or null before the first. */
export function warningAt(ms: number): number | null {
	if (ms <= LAST_MS) return LAST_MS;
	return ms <= SOON_MS ? SOON_MS : null;
}

export const warningText = (ms: number): string =>
	`${minutesText(ms)} left. What is answered by then is submitted by itself.`;

/** What a student is told of another deadline; null where the change is too small to be one. */
export function movedText(from: number, to: number | null): string | null {
	if (to === null) return 'There is no time limit any more.';
	const minutes = Math.round((to - from) / MINUTE);
	if (minutes > 0) return `Your teacher added ${count(minutes, 'minute')}.`;
	return minutes < 0 ? `Your teacher took ${count(-minutes, 'minute')} away.` : null;
}
