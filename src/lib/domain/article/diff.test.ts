import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff, type Step } from './diff.ts';

/** The steps as letters: a kept one as itself, one that goes in lower case, one that comes as +x. */
const written = (before: readonly string[], after: readonly string[]) =>
	diff(before, after)
		.map((step) => {
			if (step.op === 'same') return before[step.before];
			return step.op === 'out' ? `-${before[step.before]}` : `+${after[step.after]}`;
		})
		.join(' ');

test.each([
	['', '', ''],
	['A B', 'A B', 'A B'],
	['A B C', 'A X C', 'A -B +X C'],
	['A C', 'A B C', 'A +B C'],
	['A B C', 'A C', 'A -B C'],
	['A B', 'B A', '-A B +A'],
	['A B A C', 'A C', 'A -B -A C'],
	['', 'A', '+A']
])('from %j to %j', (before, after, steps) => {
	const list = (text: string) => text.split(' ').filter(Boolean);
	expect(written(list(before), list(after))).toBe(steps);
});

/** What the steps make of the first list, taking words from the second only where one comes. */
const applied = (before: readonly string[], after: readonly string[], steps: readonly Step[]) =>
	steps.flatMap((step) => {
		if (step.op === 'out') return [];
		return [step.op === 'same' ? before[step.before] : after[step.after]];
	});
const undone = (before: readonly string[], steps: readonly Step[]) =>
	steps.flatMap((step) => (step.op === 'in' ? [] : [before[step.before]]));

describe('any two lists', () => {
	const few = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
	/** Longer than a table is made for; many of their texts stand once. */
	const many = fc.array(fc.integer({ max: 2000, min: 0 }).map(String), {
		minLength: 600,
		maxLength: 900,
		size: 'max'
	});
	const holds = (before: readonly string[], after: readonly string[]) => {
		const steps = diff(before, after);
		expect(applied(before, after, steps)).toEqual(after);
		expect(undone(before, steps)).toEqual(before);
	};
	test('are led from one to the other', () => fc.assert(fc.property(few, few, holds)));
	test('long ones too', () => fc.assert(fc.property(many, many, holds), { numRuns: 20 }));
	test('equal ones give nothing', () => {
		const isSame = (list: string[]) =>
			expect(diff(list, list)).toEqual(
				list.map((_, index) => ({ op: 'same', before: index, after: index }))
			);
		fc.assert(fc.property(few, (list) => void isSame(list)));
	});
});

test('a long text with a change here and there loses nothing else', () => {
	const before = Array.from({ length: 3000 }, (_, index) => `${index % 1000}-${index % 7}`);
	const after = before.map((text, index) => (index % 100 === 50 ? 'new' : text));
	expect(diff(before, after).filter(({ op }) => op === 'in')).toHaveLength(30);
});
