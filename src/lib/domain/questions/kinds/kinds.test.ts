import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { seededRandom, shuffled } from '../../random.ts';
import { AVAILABLE_KINDS, isAvailableKind, kindOf, KINDS, writtenOrder } from './index.ts';
import { sampleOf } from '../../../../../tests/kinds/index.ts';

/** Every kind must hold these; a new kind needs its sample in `tests/kinds`, or nothing compiles. */
describe.each(AVAILABLE_KINDS)('%s', (id) => {
	const kind = kindOf(id);
	const sample = sampleOf(id);
	const { content } = sample;
	const seeds = fc.string();
	const order = (of: unknown, seed: string) => shuffled(writtenOrder(id, of), seededRandom(seed));
	const answered = content.chain((made) =>
		sample.values(made).map((values) => ({ made, input: v.parse(kind.answer, values) }))
	);

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

	test('finished content has no problems, and its key earns all or waits for a person', () => {
		fc.assert(
			fc.property(content, (made) => {
				expect(kind.problems(made)).toEqual([]);
				expect([1, 'pending']).toContain(kind.grade(made, sample.perfect(made)));
			})
		);
	});

	test('credit is a share or pending, and the same every time', () => {
		fc.assert(
			fc.property(answered, seeds, ({ made, input }, seed) => {
				fc.pre(input !== null);
				const frozen = structuredClone(made);
				const credit = kind.grade(made, kind.toAnswer(made, input, order(made, seed)));
				if (credit !== 'pending') {
					expect(credit).toBeGreaterThanOrEqual(0);
					expect(credit).toBeLessThanOrEqual(1);
				}
				expect(kind.grade(made, kind.toAnswer(made, input, order(made, seed)))).toBe(credit);
				expect(made).toEqual(frozen);
			})
		);
	});

	test('an answer comes back as it was given, under any order', () => {
		fc.assert(
			fc.property(answered, seeds, ({ made, input }, seed) => {
				fc.pre(input !== null);
				const under = order(made, seed);
				const answer = kind.toAnswer(made, input, under);
				const back = v.parse(kind.answer, kind.toValues(made, answer, under));
				expect(sorted(back)).toEqual(sorted(input));
				expect(kind.toAnswer(made, back, under)).toEqual(answer);
			})
		);
	});

	test('the order of the options changes no credit', () => {
		fc.assert(
			fc.property(content, seeds, seeds, (made, one, other) => {
				const answer = sample.perfect(made);
				for (const under of [order(made, one), order(made, other)]) {
					const values = kind.toValues(made, answer, under);
					const again = kind.toAnswer(made, v.parse(kind.answer, values), under);
					expect(kind.grade(made, again)).toBe(kind.grade(made, answer));
				}
			})
		);
	});

	test('only a kind that says so earns a part of the points', () => {
		fc.assert(
			fc.property(content, fc.gen(), (made, gen) => {
				const under = writtenOrder(id, made);
				const input = v.parse(
					kind.answer,
					gen(() => sample.values(made))
				);
				fc.pre(input !== null);
				const credit = kind.grade(made, kind.toAnswer(made, input, under));
				expect(kind.partial || credit === 0 || credit === 1).toBe(true);
			})
		);
	});

	test('the key, ids and feedback stay in', () => {
		fc.assert(
			fc.property(content, seeds, (made, seed) => {
				const view = kind.studentView(made, order(made, seed));
				expect(JSON.stringify(view)).not.toMatch(/canary/i);
				expect(Object.keys(view as object).sort()).toEqual(sample.view);
			})
		);
	});

	test('review shows what was right, and nobody chose what was not answered', () => {
		fc.assert(
			fc.property(content, (made) => {
				const under = writtenOrder(id, made);
				const open = kind.review(made, null, under);
				if (kind.needsKey) expect(open.some((row) => row.right)).toBe(true);
				expect(open.some((row) => row.chosen)).toBe(false);
				const marked = kind.review(made, sample.perfect(made), under);
				if (kind.needsKey)
					expect(marked.filter((row) => row.chosen).every((row) => row.right)).toBe(true);
				expect(marked.some((row) => row.chosen)).toBe(true);
			})
		);
	});

	test('no answer is null, and rubbish is refused', () => {
		expect(v.parse(kind.answer, [])).toBeNull();
		expect(v.safeParse(kind.answer, 'canary').success).toBe(false);
		expect(v.safeParse(kind.answer, Array(101).fill('1')).success).toBe(false);
		expect(v.safeParse(kind.answer, ['1'.repeat(10_001)]).success).toBe(false);
	});

	test('an empty form is unfinished content, not an error', () => {
		const form = new FormData();
		form.set('stem', '');
		const made = v.parse(kind.content, kind.fromForm(form, []));
		expect(kind.problems(made)).toContain('no-stem');
		if (kind.needsKey) expect(kind.problems(made)).toContain('no-key');
	});
});

const sorted = (input: unknown) => (Array.isArray(input) ? [...(input as number[])].sort() : input);

test('unknown kinds are not available', () => {
	expect(['essay', 'toString', '__proto__', 7, null].filter(isAvailableKind)).toEqual([]);
	expect(Object.keys(KINDS)).toEqual(AVAILABLE_KINDS);
});
