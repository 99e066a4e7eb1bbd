import { expect, it } from 'vitest';
import { duplicatesIn } from './duplicates.ts';

it.each([
	[
		['Who spoke?', 'who  spoke'],
		[null, 0]
	],
	[
		['Who spoke?', 'Who spoke first?'],
		[null, null]
	],
	[
		['A “b” c', 'X', 'a "b" c!', 'A b c'],
		[null, null, 0, 0]
	],
	[[], []]
])('%j: %j', (stems, firsts) => {
	expect(duplicatesIn(stems)).toEqual(firsts);
});
