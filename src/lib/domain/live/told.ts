import type { LiveTold } from './views.ts';

/**
 * What became of a player's answer. `milliCredit`: how right it was, 0..1000; null where nobody can
 * say yet. `judged`: false where nothing is right or wrong, as in a poll.
 */
export function mineOf(
	milliCredit: number | null,
	answered: boolean,
	judged: boolean
): LiveTold['mine'] {
	if (!answered) return 'none';
	if (!judged || milliCredit === null) return 'noted';
	if (milliCredit <= 0) return 'wrong';
	return milliCredit < 1000 ? 'partly' : 'right';
}
