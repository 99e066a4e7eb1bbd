import { expect, test } from 'vitest';
import { chanceOf, fitted, type Example } from './logistic.ts';

/** So many examples of one feature, a share of them right. */
const examples = (name: string, right: number, wrong: number): Example[] => [
	...Array.from({ length: right }, () => ({ features: { [name]: 1 }, right: true })),
	...Array.from({ length: wrong }, () => ({ features: { [name]: 1 }, right: false }))
];

test('without a penalty the chance is the share of each group', () => {
	const model = fitted([...examples('long', 30, 10), ...examples('short', 20, 20)], 1e-6);
	expect(chanceOf(model, { long: 1 })).toBeCloseTo(0.75, 3);
	expect(chanceOf(model, { short: 1 })).toBeCloseTo(0.5, 3);
});

test('a penalty draws weights to nothing, and the chance to the share of all', () => {
	const all = [...examples('long', 30, 10), ...examples('short', 20, 20)];
	const model = fitted(all, 1e6);
	expect(Math.abs(model.weights.long ?? 1)).toBeLessThan(0.001);
	expect(chanceOf(model, { long: 1 })).toBeCloseTo(50 / 80, 2);
});

test('features that separate the examples keep finite weights', () => {
	const model = fitted([...examples('good', 20, 0), ...examples('bad', 0, 20)], 1);
	expect(chanceOf(model, { good: 1 })).toBeGreaterThan(0.8);
	expect(chanceOf(model, { bad: 1 })).toBeLessThan(0.2);
	expect(Number.isFinite(model.weights.good)).toBe(true);
});

test('a feature that few examples have is left out, and an unknown one weighs nothing', () => {
	const model = fitted([...examples('often', 20, 10), ...examples('once', 1, 0)], 1);
	expect(Object.keys(model.weights)).toEqual(['often']);
	expect(chanceOf(model, { once: 1 })).toBe(chanceOf(model, {}));
});

test('the same examples give the same model in any order', () => {
	const all = [...examples('long', 30, 10), ...examples('short', 20, 20)];
	const [one, other] = [fitted(all, 3), fitted([...all].reverse(), 3)];
	expect(other.intercept).toBeCloseTo(one.intercept, 9);
});
