import { expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

it('tells an order as it was given, not as it is right', () => {
	const content = {
		stem: 'In which order?',
		items: ['First', 'Second', 'Third'].map((text, n) => ({ id: `${n}`, text }))
	};
	expect(ownWords({ kind: 'order', content }, [3, 1, 2])).toMatch(/Second.*Third.*First/);
	expect(ownWords({ kind: 'order', content }, null)).toBe('');
});
