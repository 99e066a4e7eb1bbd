import { expect, test } from 'vitest';
import { keptKinds } from './kept-kinds.ts';

test('what a teacher took out stays out while it reads the same', () => {
	const before = {
		text: 'Ad.\nNews.',
		blocks: [
			{ start: 0, end: 3, kind: 'furniture' as const, detected: 'body' as const },
			{ start: 4, end: 9, kind: 'body' as const, detected: 'body' as const }
		]
	};
	const body = (start: number, end: number) => ({ start, end, kind: 'body' as const });
	const after = { text: 'News!\nAd.', blocks: [body(0, 5), body(6, 9)] };
	expect(keptKinds(before, after).map(({ kind, detected }) => [kind, detected])).toEqual([
		['body', 'body'],
		['furniture', 'body']
	]);
});
