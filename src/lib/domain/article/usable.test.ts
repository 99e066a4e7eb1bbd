import { describe, expect, test } from 'vitest';
import { readArticle } from './read-article.ts';
import { articleProblem, LONGEST_ARTICLE, pasteProblem } from './usable.ts';

describe('a pasted text', () => {
	test.each([
		['', 'empty'],
		[' \n\t ', 'empty'],
		['word '.repeat(LONGEST_ARTICLE / 5 + 1), 'too-long'],
		['%PDF-1.7 \u0000\u0001\u0002', 'unreadable'],
		['\uFFFD\uFFFDabc\uFFFD', 'unreadable'],
		['1 2 3 4 5 6 7 8 9 10 11 12', 'unreadable'],
		['The council met on Tuesday.', null]
	])('%#', (input, problem) => {
		expect(pasteProblem(input)).toBe(problem);
	});
});

test('an article needs forty words of running text', () => {
	const sentence = 'The council met on Tuesday and voted for the new bridge over the river. ';
	expect(articleProblem(readArticle(sentence.repeat(2)))).toBe('too-short');
	expect(articleProblem(readArticle(sentence.repeat(3)))).toBe(null);
});
