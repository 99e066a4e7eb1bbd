import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

const written = (before: string, after: string) =>
	wordDiff(before, after)
		.map(({ op, text }) => (op === 'same' ? text : `${op === 'out' ? '[-' : '[+'}${text}]`))
		.join('');

test.each([
	['It cost 58 million.', 'It cost 61 million.', 'It cost [-58 ][+61 ]million.'],
	['One came here.', 'Ada came here.', '[-One ][+Ada ]came here.'],
	['It rained.', 'Nobody knows why.', '[-It rained.][+Nobody knows why.]'],
	['It rained.', '', '[-It rained.]'],
	['', 'It rained.', '[+It rained.]'],
	['The same.', 'The same.', 'The same.']
])('from %j to %j', (before, after, pieces) => expect(written(before, after)).toBe(pieces));

test('what stays and comes is the new text, what stays and goes the old one', () => {
	const text = fc
		.array(fc.constantFrom('a', 'café', '😀', 'the', '40'), { maxLength: 12 })
		.map((words) => words.join(' '));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const without = (op: string) =>
				wordDiff(before, after)
					.filter((piece) => piece.op !== op)
					.map((piece) => piece.text)
					.join('');
			expect([without('in'), without('out')]).toEqual([before, after]);
		})
	);
});
