import { describe, expect, test } from 'vitest';
import { readArticle } from './read-article.ts';
import { readingLevel, syllablesIn } from './reading-level.ts';

test.each([
	['cat', 1],
	['bridge', 1],
	['closed', 1],
	['makes', 1],
	['wanted', 2],
	['table', 2],
	['people', 2],
	['harbour', 2],
	['engineer', 3],
	['councillor', 3],
	['nation', 2],
	['violent', 3],
	['create', 2],
	['geology', 4],
	['Ana’s', 2],
	['1966', 1]
])('%s has %i', (word, count) => expect(syllablesIn(word)).toBe(count));

const of = (text: string) => {
	const article = readArticle(text);
	return readingLevel(article.text, article.blocks);
};

describe('the reading level', () => {
	const easy = 'The bridge is old. The men shut it in May. We all had to go by boat. ';
	const hard =
		'Parliamentary representatives unanimously recommended considerable additional infrastructure investment notwithstanding increasingly unfavourable macroeconomic circumstances. ';

	test('of short words in short sentences is low', () =>
		expect(of(easy.repeat(4))).toMatchObject({ band: 'up to 12', minutes: 1 }));
	test('of long ones is high', () => expect(of(hard.repeat(4))?.band).toBe('above 18'));
	test('counts words and minutes', () =>
		expect(of(easy.repeat(40))).toMatchObject({ words: 680, minutes: 5 }));
	test('is that of the formula', () => {
		// 17 words in 3 sentences, 17 syllables
		expect(of(easy)?.grade).toBe(0);
	});
	test('is none where there is no body', () => expect(readingLevel('', [])).toBeNull());
});
