import { expect, test } from 'vitest';
import { attentionOf, newsOf, saidOf, type TodayShown } from './today.ts';

const NOW = 1_000_000_000;
const MINUTE = 60_000;

const line = (settings: Partial<TodayShown> = {}): TodayShown => ({
	...{ id: 'a', title: 'The bridge', opensAt: 0, closesAt: null, lateUntil: null },
	...{ timeZone: 'UTC', phase: 'open', classes: ['7a'], students: 28 },
	...{ handedIn: 2, working: 5, notBegun: 21, missing: 0, ending: [], ...settings }
});
const ending = (...minutes: number[]) =>
	minutes.map((left, n) => ({
		name: ['Mia', 'Noah'][n] ?? '',
		deadlineAt: NOW + left * MINUTE - 1
	}));
const day = (...assignments: TodayShown[]) => ({ at: NOW, assignments });

test.each<[string, TodayShown[], string[]]>([
	['a quiet day', [line()], []],
	[
		'one whose time ends',
		[line({ ending: ending(4) })],
		['Mia’s time for “The bridge” ends in 4 minutes.']
	],
	[
		'in the last minute',
		[line({ ending: ending(0.1) })],
		['Mia’s time for “The bridge” ends in 1 minute.']
	],
	[
		'several, and those who are missing elsewhere',
		[line({ id: 'b', title: 'Trams', missing: 4 }), line({ ending: ending(2, 3) })],
		[
			'The time of 2 students for “The bridge” ends soon, of the first in 2 minutes.',
			'“Trams” has closed: 4 of 28 students handed nothing in.'
		]
	]
])('%s', (_, assignments, texts) => {
	expect(attentionOf(day(...assignments)).map(({ text }) => text)).toEqual(texts);
});

test('a change is heard, at most each half minute, and none is lost', () => {
	const said = saidOf(day(line()), null);
	expect(newsOf(said, day(line({ working: 6, notBegun: 20 })))).toBe('');
	const one = day(line({ handedIn: 3 }));
	expect(newsOf(said, one)).toBe('The bridge: 3 of 28 handed in.');
	const then = saidOf(one, NOW);
	const later = (ms: number, handedIn: number) => ({
		at: NOW + ms,
		assignments: [line({ handedIn })]
	});
	expect(newsOf(then, later(10_000, 4))).toBe('');
	expect(newsOf(then, later(29_999, 5))).toBe('');
	expect(newsOf(then, later(30_000, 5))).toBe('The bridge: 5 of 28 handed in.');
	expect(newsOf(then, later(90_000, 3))).toBe('');
});

test('whose time runs out is heard once', () => {
	const soon = day(line({ ending: ending(4) }));
	expect(newsOf(saidOf(day(line()), null), soon)).toBe(
		'Mia’s time for “The bridge” ends in 4 minutes.'
	);
	const later = { ...soon, at: NOW + MINUTE };
	expect(newsOf(saidOf(soon, NOW), later)).toBe('');
});
