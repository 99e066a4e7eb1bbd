import { lastBegin, type Schedule } from './schedule.ts';

/** Where an assignment stands for most of its students: some may have times of their own. */
export type Phase = 'to-come' | 'open' | 'closed';

/** `now` is ms since 1970. Open as long as it can be begun, late or not. */
export function phaseOf(schedule: Schedule, now: number): Phase {
	if (now < schedule.opensAt) return 'to-come';
	const last = lastBegin(schedule);
	return last !== null && now >= last ? 'closed' : 'open';
}
