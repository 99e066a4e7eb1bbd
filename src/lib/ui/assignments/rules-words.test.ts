import { expect, it } from 'vitest';
import { PLAIN_MARKING } from '../../domain/quizzes/marking.ts';
import { attemptsText, limitText, otherRules } from './rules-words.ts';

it.each([
	[null, 100, 'There is no time limit.'],
	[20, 100, 'You have 20 minutes from when you begin.'],
	[20, 150, 'You have 30 minutes from when you begin (20 minutes for the class).'],
	[5, 125, 'You have 6.3 minutes from when you begin (5 minutes for the class).'],
	[1, null, '1 minute for the class, no limit for you.']
] as const)('a limit of %s minutes at %s %% reads: %s', (minutes, percent, words) => {
	expect(limitText({ minutes, percent })).toBe(words);
});

it.each([
	[1, 0, 'You have one attempt.'],
	[1, 1, 'You have used your one attempt.'],
	[2, 0, 'You have 2 attempts. The best one counts.'],
	[2, 1, 'You have used 1 of 2 attempts. The best one counts.'],
	[null, 7, 'You may take it as often as you like. The best one counts.']
])('%s attempts, %i used, reads: %s', (allowed, used, words) => {
	expect(attemptsText(allowed, used, 'best')).toBe(words);
});

it('says what is unusual, and nothing else', () => {
	const plain = { practice: false, goBack: true, marking: PLAIN_MARKING };
	expect(otherRules(plain)).toEqual([]);
	const negative = { ...PLAIN_MARKING, negative: true };
	expect(otherRules({ practice: true, goBack: false, marking: negative })).toHaveLength(3);
	expect(otherRules({ ...plain, marking: { ...negative, certainty: true } })).toEqual([
		'You say how sure you are. Being sure and wrong costs points.'
	]);
});
