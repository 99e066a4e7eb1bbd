import fc from 'fast-check';
import { foldText } from '../src/lib/domain/questions/text-match.ts';
import type { AvailableKind, ContentOf } from '../src/lib/domain/questions/kinds/index.ts';

// For the tests: finished questions of every kind, with a canary in all that must stay in.

const stem = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `Who? ${text}`.trim());
const options = fc
	.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), {
		minLength: 2,
		maxLength: 10,
		selector: foldText
	})
	.filter((texts) => texts.every((text) => foldText(text) !== '' && !/canary/i.test(text)))
	.map((texts) =>
		texts.map((text, index) => ({ id: `canary${index}`, text, feedback: `CANARY ${index}` }))
	);
const amount = fc.double({ min: 0, max: 1000, noNaN: true }).map((n) => n + 0);

/** Contents that could be published. */
export const contents = {
	choice: fc
		.tuple(stem, options, fc.nat())
		.map(([stem, options, pick]) => ({ stem, options, key: `canary${pick % options.length}` })),
	truefalse: fc.record({ stem, key: fc.boolean() }),
	multiple: fc
		.tuple(stem, options, fc.integer({ min: 1, max: 1023 }))
		.map(([stem, options, bits]) => {
			const keys = options.map(({ id }) => id).filter((_, index) => (bits >> index) & 1);
			return { stem, options, keys: keys.length ? keys : ['canary0'] };
		}),
	number: fc.record({
		stem,
		value: fc.integer({ min: -1e9, max: 1e9 }).map((n) => (n + 0) / 100 + 0),
		tolerance: fc.record({
			mode: fc.constantFrom('absolute' as const, 'relative' as const),
			amount
		}),
		unit: fc.constantFrom('', 'euros', '%')
	}),
	text: fc.record({
		stem,
		accept: fc.array(
			fc.string({ maxLength: 20 }).map((text) => `canary ${text}`.trim()),
			{ minLength: 1, maxLength: 20 }
		)
	})
} satisfies { [K in AvailableKind]: fc.Arbitrary<ContentOf<K>> };

/** The stored answer that deserves everything. */
export function perfect(kind: AvailableKind, content: unknown): unknown {
	const of = {
		choice: ({ key }: ContentOf<'choice'>) => key,
		truefalse: ({ key }: ContentOf<'truefalse'>) => key,
		multiple: ({ keys }: ContentOf<'multiple'>) => [...keys].sort(),
		number: ({ value }: ContentOf<'number'>) => `${value}`,
		text: ({ accept }: ContentOf<'text'>) => accept.at(-1)
	} satisfies { [K in AvailableKind]: (content: ContentOf<K>) => unknown };
	return (of[kind] as (content: unknown) => unknown)(content);
}

/** Contents, each with what a browser may send for it. */
export const samples = {
	choice: fc
		.tuple(contents.choice, fc.nat())
		.map(([content, pick]) => ({ content, fields: [`${pick % content.options.length}`] })),
	truefalse: fc.record({
		content: contents.truefalse,
		fields: fc.constantFrom(['true'], ['false'])
	}),
	multiple: contents.multiple.chain((content) => {
		const positions = content.options.map((_, position) => `${position}`);
		return fc.record({ content: fc.constant(content), fields: fc.shuffledSubarray(positions) });
	}),
	number: fc.record({
		content: contents.number,
		fields: fc.oneof(
			fc.integer().map((n) => [`${n}`]),
			fc.string({ maxLength: 60 }).map((text) => [text])
		)
	}),
	text: fc.record({
		content: contents.text,
		fields: fc.string({ maxLength: 200 }).map((text) => [text])
	})
} satisfies {
	[K in AvailableKind]: fc.Arbitrary<{ content: ContentOf<K>; fields: string[] }>;
};
