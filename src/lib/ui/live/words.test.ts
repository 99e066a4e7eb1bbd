import { expect, it } from 'vitest';
import type { PlayerView } from '../../domain/live/views.ts';
import { clockText, pointsText, refreshAfter } from './words.ts';

it.each([
	[24_000, '0:24'],
	[59_001, '1:00'],
	[1, '0:01'],
	[0, '0:00']
])('shows %i ms as %s', (ms, shown) => expect(clockText(ms)).toBe(shown));

it('counts points', () => {
	expect(pointsText(1000)).toBe('1 point');
	expect(pointsText(2500)).toBe('2.5 points');
});

const asks = (opensInMs: number, closesInMs: number | null, answered = false) =>
	({ phase: 'question', paused: false, asks: { opensInMs, closesInMs, answered } }) as PlayerView;

it.each([
	['while it is read', asks(4200, 34_200), 5],
	['at the end of the time while it is answered', asks(0, 20_000), 22],
	['never while it is answered without a clock', asks(0, null), null],
	['often when it is answered', asks(0, null, true), 3],
	['often in the lobby', { phase: 'lobby', asks: null } as PlayerView, 3]
])('loads a page without scripts anew %s', (_, view, seconds) =>
	expect(refreshAfter(view)).toBe(seconds)
);
