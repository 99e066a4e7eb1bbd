import { expect, test } from 'vitest';
import { objectionWords } from './objection-words.ts';

test.each([
	['open', 0, 'Your teacher will look at it.'],
	['declined', 0, 'Your teacher kept the mark.'],
	['granted', 1000, 'Your teacher gave you the mark: +1.'],
	['granted', 500, 'Your teacher gave you the mark: +0.5.'],
	['granted', 0, 'Your teacher agreed with you.']
] as const)('%s, %d gained: %s', (state, gained, words) => {
	expect(objectionWords({ words: 'No.', reply: '', state, gained })).toBe(words);
});
