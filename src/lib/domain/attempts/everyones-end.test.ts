import { expect, it } from 'vitest';
import { everyonesEnd, isEverybodyDone } from './everyones-end.ts';

it.each<[string, (number | null)[], (number | null)[], number | null]>([
	['nobody has it', [], [], 0],
	['all close at once', [10_000, 10_000], [], 10_000],
	['one closes later', [10_000, 90_000], [], 90_000],
	['one is still running', [10_000], [50_000], 52_000],
	['one ran out before', [60_000], [50_000], 60_000],
	['it stays open for one', [10_000, null], [], null],
	['what runs has no end', [10_000], [null], null]
])('the answers may be told when everyone is done: %s', (_, lastBegins, deadlines, end) => {
	expect(everyonesEnd(lastBegins, deadlines)).toBe(end);
	expect(isEverybodyDone(end, 10_001)).toBe(end !== null && end <= 10_000);
});
