import { expect, test } from 'vitest';
import { errorWords } from './error-words.ts';
import { reviewWords } from './questions/review-words.ts';
import { MAX_ROWS, spareRows } from './questions/rows.ts';
import { count, dateText, problemsAt } from './words.ts';

test.each([
	['2025-02-23', '23 February 2025'],
	['2024-12-01T08:00:00Z', '1 December 2024'],
	['2025-13-01', '2025-13-01'],
	['last Sunday', 'last Sunday']
])('dateText(%s) is %s', (iso, text) => {
	expect(dateText(iso)).toBe(text);
});

test('counts as people do', () => {
	expect([count(1, 'question'), count(0, 'question'), count(2, 'try', 'tries')]).toEqual([
		'1 question',
		'0 questions',
		'2 tries'
	]);
});

test('a field shows its own problems, in its own order', () => {
	expect(problemsAt(['no-stem', 'no-key'], 'no-key', 'equal-options')).toBe(
		'Say which answer is right.'
	);
	expect(problemsAt([], 'no-stem')).toBe('');
});

test('an error page replaces short messages of the machine and keeps ours', () => {
	expect(errorWords(404, 'Not Found').text).toContain('mistyped');
	expect(errorWords(404, 'Not found: /nowhere').text).toContain('mistyped');
	expect(errorWords(404, 'This quiz was closed on Friday.').text).toContain('Friday');
	expect(errorWords(500, 'relation "users" does not exist').text).not.toContain('users');
});

test.each([
	[{ chosen: true, right: true }, 'Your answer, right'],
	[{ chosen: true, right: false }, 'Your answer'],
	[{ chosen: false, right: true }, 'Right answer'],
	[{ chosen: false, right: false }, ''],
	[{ chosen: true, right: true, near: true }, 'Your answer, right: spelt a little differently']
])('%j reads "%s"', (row, words) => {
	expect(reviewWords({ text: '', feedback: '', ...row })).toBe(words);
});

test('spare rows get ids of their own, and there is an end to them', () => {
	const rows = spareRows([{ id: 'o1', text: 'Paris', feedback: '' }], 2);
	expect(rows.map((row) => row.id)).toEqual(['o1', 'o2', 'o3']);
	expect(spareRows(rows, 50)).toHaveLength(MAX_ROWS);
});
