import { expect, it } from 'vitest';
import { gainedSince, newsOf, type Handed, type News } from './news.ts';

const SEEN: Handed = {
	shown: 'answers',
	seenAt: 100,
	markedAt: null,
	correctedAt: null,
	decidedAt: null
};

it.each<[Partial<Handed>, News | null]>([
	[{}, null],
	[{ seenAt: null }, 'back'],
	[{ seenAt: null, shown: 'score' }, 'back'],
	[{ seenAt: null, shown: 'nothing' }, null],
	[{ correctedAt: 101, shown: 'nothing' }, null],
	[{ correctedAt: 101 }, 'changed'],
	[{ correctedAt: 100 }, null],
	[{ decidedAt: 101 }, 'changed'],
	[{ decidedAt: 99 }, null],
	[{ markedAt: 101 }, 'marked'],
	[{ markedAt: 100 }, null],
	// a disagreement that was granted is a mark by hand as well
	[{ markedAt: 101, decidedAt: 101 }, 'changed'],
	[{ seenAt: null, correctedAt: 101 }, 'back']
])('%j is %s', (handed, news) => {
	expect(newsOf({ ...SEEN, ...handed })).toBe(news);
});

const mark = (position: number, milliMarks: number, gradedAt: number) => ({
	position,
	milliMarks,
	gradedAt
});

it.each([
	[[], 0],
	[[mark(0, 1000, 50), mark(1, 0, 50)], 0],
	[[mark(0, 1000, 50), mark(1, 0, 50), mark(1, 500, 150)], 500],
	[[mark(0, 1000, 50), mark(0, 0, 150)], -1000],
	[[mark(0, 0, 50), mark(0, 1000, 90), mark(0, 400, 150), mark(0, 1000, 160)], 0]
])('%j has gained %i since 100', (gradings, gained) => {
	expect(gainedSince(gradings, 100)).toBe(gained);
});
