import { expect, it } from 'vitest';
import { gainText, scoreText } from './score-words.ts';

it.each([
	[3000, 5000, '3 of 5 points (60 %)'],
	[0, 0, 'You took part']
])('%i of %i: %s', (milliMarks, milliPoints, text) => {
	expect(scoreText({ milliMarks, milliPoints })).toBe(text);
});

it.each([
	[1000, '+1 point'],
	[-500, '−0.5 points'],
	[0, 'same points']
])('%i is %s', (milli, text) => {
	expect(gainText(milli)).toBe(text);
});
