import type { LiveTold, PlayerView } from '../../domain/live/views.ts';
import { points } from '../play/numbers.ts';
import { count } from '../words.ts';

/** Thousandths as "1 point", "2.5 points". */
export const pointsText = (milli: number): string => count(points(milli), 'point');

export const MINE: Record<LiveTold['mine'], string> = {
	right: 'Right',
	partly: 'Partly right',
	wrong: 'Not right',
	none: 'No answer from you',
	noted: 'Your answer is noted'
};

/** "0:24"; the last moment is 0:01, for 0:00 is over. */
export function clockText(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What a page without scripts does: seconds until it loads itself anew, null where it does not. */
export function refreshAfter({ phase, asks, paused, end }: PlayerView): number | null {
	if (phase === 'final') return end?.resultPath ? null : 3;
	if (paused || !asks || asks.answered) return 3;
	if (asks.opensInMs > 0) return Math.max(1, Math.ceil(asks.opensInMs / 1000));
	// nothing that is being typed is to be lost before its time is over
	return asks.closesInMs === null ? null : Math.ceil(asks.closesInMs / 1000) + 2;
}

/** What is said to those who listen when a page shows something new. */
export function announced(view: PlayerView): string {
	if (view.paused) return 'The game is paused.';
	const { phase, asks, told, place } = view;
	if (phase === 'lobby') return 'You are in. Wait for your teacher to begin.';
	if (asks?.answered) return 'Your answer is in.';
	if (asks && phase === 'question')
		return `Question ${view.number} of ${view.total}.${asks.opensInMs > 0 ? ' Read it; the answers come in a moment.' : ''}`;
	if (phase === 'working')
		return asks ? `Question ${view.answered + 1} of ${view.total}.` : 'All is answered.';
	if (phase === 'closed') return 'No more answers are taken.';
	if (phase === 'reveal' && told) return `${MINE[told.mine]}.`;
	if (phase === 'standings' && place) return `You have ${pointsText(view.points)}.`;
	return phase === 'final' ? 'The game is over.' : '';
}
