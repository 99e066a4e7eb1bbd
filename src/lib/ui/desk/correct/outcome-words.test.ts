import { expect, test } from 'vitest';
import { NOTHING_RESTED } from '../../../domain/questions/resting.ts';
import { outcomeWords } from './outcome-words.ts';

test.each([
	[{}, 'No question rested on it.'],
	[{ anchored: 1, unchanged: 3 }, '1 question re-anchored, 3 questions unchanged.'],
	[
		{ kept: 2, withdrawn: 1, draftsDropped: 1 },
		'2 questions kept with the old sentence, 1 question withdrawn, 1 suggestion dropped.'
	]
])('%j', (outcome, words) => expect(outcomeWords({ ...NOTHING_RESTED, ...outcome })).toBe(words));
