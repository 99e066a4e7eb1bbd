import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../domain/article/read-article.ts';
import { wordCount } from '../../domain/article/lines.ts';
import { draftHere } from './engine.ts';

/** Self-written articles in the manner of newsrooms: agencies, dailies, local papers, magazines, scraped pages. */
const FOLDER = new URL('newsrooms/', import.meta.url);
const draftsOf = (name: string) => {
	const article = readArticle(readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8'));
	return { article, offered: draftHere(article, { seed: '1' }).offered };
};
const names = readdirSync(FOLDER).map((file) => file.replace('.txt', ''));

describe.each(names)('an article in the style of %s', (name) => {
	const { article, offered } = draftsOf(name);
	const body = article.blocks.filter(({ kind }) => kind === 'body');

	test('has a title and a body', () => {
		expect(article.title).not.toBe('');
		expect(body.length).toBeGreaterThan(5);
	});

	test('is quoted verbatim from its body', () => {
		expect(offered.length).toBeGreaterThan(0);
		for (const { start, end, quote } of offered.flatMap(({ evidence }) => evidence)) {
			expect(quote).toBe(article.text.slice(start, end));
			expect(body.some((block) => block.start <= start && block.end >= end)).toBe(true);
		}
	});

	test('has no form that makes up more than half of five or more', () => {
		const forms = offered.map(({ form }) => form);
		const most = Math.max(...forms.map((form) => forms.filter((one) => one === form).length));
		expect(offered.length < 5 || most <= offered.length / 2).toBe(true);
	});
});

/** Reports as news agencies and dailies write them, with figures, days and people who speak. */
const REPORTS = [
	'wire',
	'council',
	'sport',
	'science',
	'election',
	'rates',
	'summit',
	'crash',
	'airline',
	'quake',
	'strike'
];
test.each(REPORTS)('%s gives six drafts for 400 words, in four forms', (name) => {
	const { article, offered } = draftsOf(name);
	expect(new Set(offered.map(({ form }) => form)).size).toBeGreaterThanOrEqual(4);
	expect(offered.length / wordCount(article.text)).toBeGreaterThanOrEqual(6 / 400);
});

test('no dateline is left in a stem', () => {
	const { offered } = draftsOf('wire');
	for (const { question } of offered)
		expect(question.content.stem).not.toMatch(/BERGEN|\(NTB\)|— [A-Z]/);
});

test('what a scraped page has around its article is not asked', () => {
	for (const name of ['school', 'emissions', 'wildfire'])
		for (const { evidence } of draftsOf(name).offered)
			for (const { quote } of evidence)
				expect(quote).not.toMatch(/cookie|newsletter|Read more|Share|Image:|Picture:|Tel:|@/i);
});
