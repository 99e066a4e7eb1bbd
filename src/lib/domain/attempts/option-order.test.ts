import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AvailableKind } from '../questions/kinds/index.ts';
import { itemQuestion } from './items.ts';
import { optionOrder } from './option-order.ts';

it('is a permutation, and the same on every reload', () => {
	fc.assert(
		fc.property(fc.string(), fc.nat(50), fc.integer({ min: 0, max: 10 }), (seed, position, n) => {
			const order = optionOrder(seed, position, n);
			expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
			expect(optionOrder(seed, position, n)).toEqual(order);
		})
	);
});

it('puts each option in each place about equally often over many seeds', () => {
	const first = [0, 0, 0, 0];
	for (let seed = 0; seed < 4000; seed++) {
		const place = optionOrder(`seed ${seed}`, 0, 4).indexOf(0);
		first[place] = (first[place] ?? 0) + 1;
	}
	// 1000 each; five standard deviations are 137
	for (const times of first) expect(Math.abs(times - 1000)).toBeLessThan(137);
});

const OPTIONS = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, text: id, feedback: '' }));
it.each<[AvailableKind, object, boolean]>([
	['choice', { stem: '?', options: OPTIONS, key: 'a' }, true],
	['multiple', { stem: '?', options: OPTIONS, keys: ['a'] }, true],
	['poll', { stem: '?', options: OPTIONS }, true],
	['order', { stem: '?', items: OPTIONS }, false],
	['match', { stem: '?', prompts: OPTIONS, targets: OPTIONS }, false]
])('%s stands as written, if its teacher wants that: %s %s', (kind, content, stands) => {
	const written = [0, 1, 2, 3, 4, 5];
	const orderOf = (shuffleOptions: boolean) =>
		itemQuestion({ seed: 'any', shuffleOptions }, 0, kind, content).order;
	expect(orderOf(true)).not.toEqual(written);
	expect(orderOf(false)).toEqual(stands ? written : orderOf(true));
});
