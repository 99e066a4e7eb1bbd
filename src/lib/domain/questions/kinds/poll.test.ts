import { expect, test } from 'vitest';
import { poll } from './poll.ts';

const content = {
	stem: 'Should the ferry have stayed?',
	options: [
		{ id: 'a', text: 'Yes', feedback: '' },
		{ id: 'b', text: 'No', feedback: 'So did the council.' }
	]
};

test.each(['a', 'b'])('choosing %s takes part, and that is all there is to it', (id) => {
	expect(poll.grade(content, id)).toBe(1);
	const rows = poll.review(content, id, [0, 1]);
	expect(rows.map(({ chosen }) => chosen)).toEqual([id === 'a', id === 'b']);
	expect(rows.some(({ right }) => right)).toBe(false);
	expect(rows.every(({ judged }) => judged === false)).toBe(true);
});

test('two different options are wanted', () => {
	const [yes] = content.options;
	expect(poll.problems({ ...content, options: yes ? [yes] : [] })).toEqual(['too-few-options']);
	expect(poll.problems(content)).toEqual([]);
});
