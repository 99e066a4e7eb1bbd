import { describe, expect, test } from 'vitest';
import { match } from './match.ts';

const content = {
	stem: 'Who said what?',
	prompts: [
		{ id: 'p', text: 'Years', target: 'a' },
		{ id: 'q', text: 'Trams', target: 'b' },
		{ id: 'r', text: 'Ferry', target: 'a' },
		{ id: 's', text: 'Money', target: 'b' }
	],
	targets: [
		{ id: 'a', text: 'Ada', feedback: '' },
		{ id: 'b', text: 'Tomas', feedback: 'The engineer.' },
		{ id: 'c', text: 'Nobody', feedback: '' }
	]
};

describe('match: the mean over the prompts', () => {
	test.each([
		[{ p: 'a', q: 'b', r: 'a', s: 'b' }, 1],
		[{ p: 'a', q: 'b', r: 'c', s: 'b' }, 0.75],
		[{ p: 'a', q: 'a', r: 'a', s: 'a' }, 0.5],
		[{ p: 'a' }, 0.25],
		[{ p: 'c', q: 'c', r: 'c', s: 'c' }, 0]
	])('%j earns %d', (chosen, credit) => {
		expect(match.grade(content, chosen)).toBe(credit);
	});
	test('a prompt without its answer is never right', () => {
		const open = { ...content, prompts: [{ id: 'p', text: 'Years', target: '' }] };
		expect(match.grade(open, { p: '' })).toBe(0);
		expect(match.problems(open)).toEqual(['too-few-options', 'no-key']);
	});
});

test.each([
	[[0, null, 2, 1], null],
	[[0, 1, 2, 3], 'no-such-option'],
	[[0, 1, 2], 'no-such-option']
])('positions %j: %s', (positions, problem) => {
	const view = { stem: 'S', prompts: ['1', '2', '3', '4'], targets: ['a', 'b', 'c'] };
	expect(match.validate(view, positions)).toBe(problem);
});

test('positions are those of the shuffled targets', () => {
	expect(match.toAnswer(content, [0, null, 2, 1], [2, 0, 1])).toEqual({ p: 'c', r: 'b', s: 'a' });
	expect(match.toValues(content, { p: 'c', r: 'b' }, [2, 0, 1])).toEqual(['0', '', '2', '']);
});

test('review says for each prompt what was chosen and what should have been', () => {
	expect(match.review(content, { p: 'b', q: 'b' }, [0, 1, 2]).slice(0, 3)).toEqual([
		{
			text: 'Years → Tomas',
			chosen: true,
			right: false,
			feedback: 'The engineer.',
			expected: 'Ada'
		},
		{ text: 'Trams → Tomas', chosen: true, right: true, feedback: 'The engineer.' },
		{ text: 'Ferry → Ada', chosen: false, right: true, feedback: '' }
	]);
});
