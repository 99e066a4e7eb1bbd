import { expect, test } from 'vitest';
import { mineOf } from './told.ts';

test.each([
	['right', 1000, true, true],
	['partly', 999, true, true],
	['partly', 1, true, true],
	['wrong', 0, true, true],
	['noted', null, true, true], // a person will say
	['noted', 1000, true, false], // a poll
	['none', null, false, true],
	['none', null, false, false]
] as const)('%s: credit %s, answered %s, judged %s', (mine, milliCredit, answered, judged) => {
	expect(mineOf(milliCredit, answered, judged)).toBe(mine);
});
