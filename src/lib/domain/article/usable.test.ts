import { describe, expect, test } from 'vitest';
import { readArticle } from './read-article.ts';
import { articleProblem, LONGEST_ARTICLE, pasteProblem } from './usable.ts';

describe('a pasted text', () => {
	test.each([
		['', 'empty'],
		[' \n\t ', 'empty'],
		['word '.repeat(LONGEST_ARTICLE / 5 + 1), 'too-long'],
		['%PDF-1.7 \u0000\u0001\u0002', 'pdf'],
		['\u0000\u0001\u0002PNG', 'unreadable'],
		['The councilâ€™s plan wonâ€™t work, itâ€™s said. CafÃ© owners agree.', 'garbled'],
		['The café’s owner and the mayor’s Âge d’or', null],
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

test.each([
	[
		'French',
		'La mairie a fermé le vieux pont mardi et personne ne sait quand il ouvrira. ',
		'not-english'
	],
	[
		'German',
		'Der Rat der Stadt hat am Dienstag die alte Brücke über den Fluss gesperrt. ',
		'not-english'
	],
	['English', 'The council met on Tuesday and voted for the new bridge over the river. ', null]
])('running text in %s', (_language, sentence, problem) => {
	expect(articleProblem(readArticle(sentence.repeat(6)))).toBe(problem);
});

test('a page of menus has no running text', () => {
	const menu = ['Home', 'News and views', 'Sport of the day', 'Weather', 'About us', 'Log in'];
	expect(
		articleProblem(readArticle(Array.from({ length: 12 }, () => menu.join('\n')).join('\n')))
	).toBe('only-furniture');
});
