import { expect, it } from 'vitest';
import { leftText, movedText, warningAt, warningText } from './clock-words.ts';

const min = (minutes: number) => minutes * 60_000;

it.each([
	[min(3 * 24 * 60 + 5), '3 days left'],
	[min(125), '2 hours 5 minutes left'],
	[min(60), '1 hour left'],
	[min(12) - 1, '12 minutes left'],
	[min(5) + 1, '6 minutes left'],
	[min(5), '5:00 left'],
	[61_000, '1:01 left'],
	[9_100, '0:10 left'],
	[0, 'Time is up'],
	[-5, 'Time is up']
])('%i ms: %s', (ms, words) => expect(leftText(ms)).toBe(words));

it.each([
	[min(6), null],
	[min(5), min(5)],
	[min(1) + 1, min(5)],
	[min(1), min(1)],
	[0, min(1)]
])('at %i ms the warning of %s is due', (ms, due) => expect(warningAt(ms)).toBe(due));

it('warns with what is really left', () => {
	expect(warningText(min(5))).toMatch(/^5 minutes left\./);
	expect(warningText(min(3) + 20_000)).toMatch(/^4 minutes left\./);
	expect(warningText(59_000)).toMatch(/^1 minute left\./);
});

it.each([
	[0, min(5), 'Your teacher added 5 minutes.'],
	[min(5), min(4), 'Your teacher took 1 minute away.'],
	[0, 900, null],
	[0, null, 'There is no time limit any more.']
])('from %i to %s is told as %s', (from, to, words) => expect(movedText(from, to)).toBe(words));
