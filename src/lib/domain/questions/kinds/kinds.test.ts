import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { seededRandom, shuffled } from '../../random.ts';
import { AVAILABLE_KINDS, isAvailableKind, kindOf, KINDS, type AvailableKind } from './index.ts';
import { contents, perfect, samples } from '../../../../../tests/arbitrary-questions.ts';

/** Every kind must hold these; a new kind needs a line in `tests/arbitrary-questions.ts`, or nothing compiles. */
describe.each(AVAILABLE_KINDS)('%s', (id) => {
	const kind = kindOf(id);
	const content = contents[id] as fc.Arbitrary<unknown>;
	const orders = fc.string();
	const order = (of: unknown, seed: string) =>
		shuffled([...Array(kind.optionCount(of)).keys()], seededRandom(seed));

	test('stands under its own name', () => {
		expect(kind.id).toBe(id);
		expect(isAvailableKind(id)).toBe(true);
	});

	test('content is what its schema makes of it', () => {
		fc.assert(
			fc.property(content, (made) => {
				expect(v.parse(kind.content, JSON.parse(JSON.stringify(made)))).toEqual(made);
			})
		);
	});

	test('finished content has no problems, and its key earns all', () => {
		fc.assert(
			fc.property(content, (made) => {
				expect(kind.problems(made)).toEqual([]);
				expect(kind.grade(made, perfect(id, made))).toBe(1);
			})
		);
	});

	test('credit is a share, and the same every time', () => {
		fc.assert(
			fc.property(samples[id], orders, ({ content: made, fields }, seed) => {
				const input = v.parse(kind.answer, fields);
				fc.pre(input !== null);
				const frozen = structuredClone(made);
				const credit = kind.grade(made, kind.toAnswer(made, input, order(made, seed)));
				expect(credit).toBeGreaterThanOrEqual(0);
				expect(credit).toBeLessThanOrEqual(1);
				expect(kind.grade(made, kind.toAnswer(made, input, order(made, seed)))).toBe(credit);
				expect(made).toEqual(frozen);
			})
		);
	});

	test('an answer comes back as it was given, under any order', () => {
		fc.assert(
			fc.property(samples[id], orders, ({ content: made, fields }, seed) => {
				const input = v.parse(kind.answer, fields);
				fc.pre(input !== null);
				const under = order(made, seed);
				const answer = kind.toAnswer(made, input, under);
				const back = kind.toInput(made, answer, under);
				expect(sorted(back)).toEqual(sorted(input));
				expect(kind.toAnswer(made, back, under)).toEqual(answer);
			})
		);
	});

	test('the order of the options changes no credit', () => {
		fc.assert(
			fc.property(content, orders, orders, (made, one, other) => {
				const answer = perfect(id, made);
				for (const under of [order(made, one), order(made, other)]) {
					const again = kind.toAnswer(made, kind.toInput(made, answer, under), under);
					expect(kind.grade(made, again)).toBe(1);
				}
			})
		);
	});

	test('the key, ids and feedback stay in', () => {
		fc.assert(
			fc.property(content, orders, (made, seed) => {
				const view = kind.studentView(made, order(made, seed));
				expect(JSON.stringify(view)).not.toMatch(/canary/i);
				expect(Object.keys(view as object).sort()).toEqual(VIEW_FIELDS[id]);
			})
		);
	});

	test('review shows what was right, and nobody chose what was not answered', () => {
		fc.assert(
			fc.property(content, (made) => {
				const open = kind.review(made, null);
				expect(open.some((row) => row.right)).toBe(true);
				expect(open.some((row) => row.chosen)).toBe(false);
				const marked = kind.review(made, perfect(id, made));
				expect(marked.filter((row) => row.chosen).every((row) => row.right)).toBe(true);
				expect(marked.some((row) => row.chosen)).toBe(true);
			})
		);
	});

	test('no answer is null, and rubbish is refused', () => {
		expect(v.parse(kind.answer, [])).toBeNull();
		expect(v.safeParse(kind.answer, 'canary').success).toBe(false);
		expect(v.safeParse(kind.answer, Array(30).fill('1')).success).toBe(false);
		expect(v.safeParse(kind.answer, ['1'.repeat(500)]).success).toBe(false);
	});

	test('an empty form is unfinished content, not an error', () => {
		const form = new FormData();
		form.set('stem', '');
		const made = v.parse(kind.content, kind.fromForm(form));
		expect(kind.problems(made)).toContain('no-stem');
		expect(kind.problems(made)).toContain('no-key');
	});
});

/** The whole of what a student may see of each kind. */
const VIEW_FIELDS = {
	choice: ['options', 'stem'],
	truefalse: ['stem'],
	multiple: ['options', 'stem'],
	number: ['stem', 'unit'],
	text: ['stem']
} satisfies Record<AvailableKind, string[]>;

const sorted = (input: unknown) => (Array.isArray(input) ? [...(input as number[])].sort() : input);

test('unknown kinds are not available', () => {
	expect(['order', 'toString', '__proto__', 7, null].filter(isAvailableKind)).toEqual([]);
	expect(Object.keys(KINDS)).toEqual(AVAILABLE_KINDS);
});
