import { expect, it } from 'vitest';
import { correctionNote } from './correction-words.ts';

const at = new Date('2026-03-04T10:00:00Z');

it.each([
	['regrade', 1000, 'was corrected on 4 March 2026: +1.'],
	['ruling', -500, 'was corrected on 4 March 2026: −0.5.'],
	['out', 0, 'was withdrawn on 4 March 2026 and counts no more.'],
	['out', -1000, 'was withdrawn on 4 March 2026 and counts no more: −1.'],
	['full', 1000, 'was withdrawn on 4 March 2026, with full marks for everyone: +1.'],
	['undo', -1000, 'counts again as before, since 4 March 2026: −1.']
] as const)('says what %s has changed by %i', (way, milliMarks, words) => {
	expect(correctionNote({ way, at, milliMarks })).toBe(words);
});
