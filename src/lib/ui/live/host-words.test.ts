import { expect, it, test } from 'vitest';
import type { Phase } from '../../domain/live/flow.ts';
import type { Mode } from '../../domain/live/settings.ts';
import { answeredWords, clockText, nextWords } from './host-words.ts';

const course = (phase: Phase, number = 1, mode: Mode = 'single', judged: boolean[] = [true]) => ({
	...{ phase, mode, number, total: 3 },
	told: {
		...{ stem: '', explanation: '', asOf: null, evidence: [] },
		spread: judged.map((one) => ({ text: '', count: 1, right: one, judged: one }))
	}
});

test.each<[Parameters<typeof course>, string | null]>([
	[['lobby', 0], 'Start'],
	[['question'], 'Close the question'],
	[['closed'], 'Show the answer'],
	[['reveal'], 'Standings'],
	[['reveal', 1, 'together'], 'Show how the class does'],
	[['reveal', 1, 'single', [false, false]], 'Next question'],
	[['reveal', 1, 'single', []], 'Standings'],
	[['reveal', 3], 'Show the end'],
	[['standings', 2], 'Next question'],
	[['working', 3], 'Close for everybody'],
	[['final', 3], null]
])('what comes next after %j', (now, words) => {
	expect(nextWords(course(...now))).toBe(words);
});

it('offers to take answers while a question is only read', () => {
	expect(nextWords(course('question'), true)).toBe('Take answers now');
});

test.each([
	[0, '0'],
	[1, '1'],
	[4001, '5'],
	[59_001, '1:00'],
	[65_000, '1:05'],
	[754_000, '12:34']
])('%i ms on the clock', (ms, text) => {
	expect(clockText(ms)).toBe(text);
});

test('how many have answered', () => {
	expect(answeredWords({ answered: 24, players: 28 })).toBe('24 of 28 have answered');
	expect(answeredWords({ answered: 0, players: 1 })).toBe('0 of 1 has answered');
	expect(answeredWords({ answered: 2, players: 3 }, 'working')).toBe('2 of 3 are done');
});
