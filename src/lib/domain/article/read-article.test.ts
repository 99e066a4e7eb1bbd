import { expect, test } from 'vitest';
import { readArticle } from './read-article.ts';

const PARAGRAPH =
	'The council of Lugo opened a new library on Tuesday, and more than four hundred people came to see it on the first day alone.';
const SECOND =
	'The building, which took three years to finish, stands beside the old market and will be open every day until ten at night.';

/** The kind each line gets in a page with a title above and two paragraphs. */
const lines: [line: string, kind: string][] = [
	['Updated:', 'meta'],
	['Published: May 3, 2024', 'meta'],
	['0:00', 'meta'],
	['4 min read', 'meta'],
	['Share', 'meta'],
	['By Ana Lopes', 'byline'],
	['Ana Lopes in Lugo', 'byline'],
	['Ana Lopes at the Old Market', 'byline'],
	['Tue 4 Feb 2025 23.41 CET', 'meta'],
	['27th March 2025, 7:15 am | Updated 1:32 pm', 'meta'],
	['October 7, 2025 4:12 PM GMT Updated 2 hours ago', 'meta'],
	['The Lugo Wire desk is solely responsible for all content.', 'furniture'],
	['Anyone with information is asked to call 101.', 'furniture'],
	['Library opens in Lugo', 'duplicate'],
	['Readers in the new library. Image: Ana Lopes.', 'caption'],
	['A reader turns a page in Lugo, May 2, 2024. Ana Lopes/Reuters', 'caption'],
	['Tom Lind contributed to this report.', 'credit'],
	['Read more: Ten libraries to see', 'furniture'],
	['Copyright 2024 Lugo Post. All rights reserved.', 'furniture'],
	['"A library is a house for everyone" - Ana Lopes', 'furniture'],
	['A house for readers', 'heading'],
	[PARAGRAPH, 'duplicate']
];

test.each(lines)('%s is %s', (line, kind) => {
	const { text, blocks } = readArticle(
		['Library opens in Lugo', line, PARAGRAPH, SECOND, line].join('\n\n')
	);
	const texts = blocks.map((block) => [text.slice(block.start, block.end), block.kind]);
	expect(texts[0]).toEqual(['Library opens in Lugo', 'title']);
	expect(texts).toContainEqual([line, kind]);
});

test('finds title, author, source and date', () => {
	const page = readArticle(
		[
			'Library opens in Lugo',
			'By Ana Lopes',
			'May 3, 2024',
			PARAGRAPH,
			SECOND,
			PARAGRAPH.replace('new', 'big'),
			'Ana Lopes covers culture for The Lugo Post.'
		].join('\n')
	);
	expect(page).toMatchObject({
		title: 'Library opens in Lugo',
		author: 'Ana Lopes',
		source: 'The Lugo Post',
		publishedOn: '2024-05-03'
	});
	expect(page.blocks.at(-1)?.kind).toBe('bio');
});

test('a paragraph above the byline is the standfirst, a dateline is no part of a sentence', () => {
	const page = readArticle(
		['Library opens in Lugo', SECOND, 'By Ana Lopes', `LUGO (AP) — ${PARAGRAPH}`].join('\n')
	);
	expect(page.blocks.map(({ kind }) => kind)).toEqual([
		'title',
		'standfirst',
		'byline',
		'meta',
		'body'
	]);
	const body = page.blocks.at(-1);
	expect(page.text.slice(body?.start, body?.end)).toBe(PARAGRAPH);
});

test.each(['LUGO, 14 May 2025 (AP) — ', 'LUGO, May 14, 2025 - ', 'Lugo, 3 May — '])(
	'a dateline with a day: %s',
	(dateline) => {
		const { blocks, text } = readArticle(
			['Library opens in Lugo', 'By Ana Lopes', dateline + PARAGRAPH].join('\n')
		);
		const body = blocks.find(({ kind }) => kind === 'body');
		expect(text.slice(body?.start, body?.end)).toBe(PARAGRAPH);
	}
);

test('what follows a list of sources is furniture', () => {
	const { blocks } = readArticle(
		[
			'Library opens in Lugo',
			PARAGRAPH,
			SECOND,
			'Sources',
			'Lugo Post, a longer account of how the library was built and paid for.'
		].join('\n')
	);
	expect(blocks.map(({ kind }) => kind)).toEqual([
		'title',
		'body',
		'body',
		'furniture',
		'furniture'
	]);
});

test('line ends, accents and the byte order mark are made one', () => {
	expect(readArticle('\uFEFFCafe\u0301\r\nTwo\rThree').text).toBe('Café\nTwo\nThree');
});

/** What a browser, an editor or a printer's page may do to the same words. */
const pastes: [what: string, change: (text: string) => string][] = [
	['CRLF', (text) => text.replaceAll('\n', '\r\n')],
	['soft hyphens', (text) => text.replaceAll('library', 'li\u00adbrary')],
	['zero-width spaces', (text) => text.replaceAll('market', 'mar\u200bket')],
	['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
	['narrow no-break spaces', (text) => text.replaceAll('By Ana', 'By\u202fAna')],
	['blanks at line ends', (text) => text.replaceAll('\n', '  \n')]
];
test.each(pastes)('%s change nothing in what is read', (_what, change) => {
	const page = ['Library opens in Lugo', 'By Ana Lopes', 'May 3, 2024', PARAGRAPH, SECOND].join(
		'\n\n'
	);
	const reading = (input: string) => {
		const { text, title, author, publishedOn, blocks } = readArticle(input);
		return {
			title,
			author,
			publishedOn,
			blocks: blocks.map(({ start, end, kind }) => [text.slice(start, end), kind])
		};
	};
	expect(reading(change(page))).toEqual(reading(page));
});

test('a headline may be a sentence, where no paragraph follows at once', () => {
	const page = (second: string) => ['Lugo has a library. At last.', second, PARAGRAPH].join('\n\n');
	expect(readArticle(page('By Ana Lopes')).title).toBe('Lugo has a library. At last.');
	expect(readArticle(page(SECOND)).title).toBe('');
});

test('what a press release adds at its end is no body', () => {
	const { text, blocks } = readArticle(
		[
			'Library opens',
			PARAGRAPH,
			SECOND,
			'Notes to editors',
			PARAGRAPH.replace('Lugo', 'Vigo')
		].join('\n\n')
	);
	const last = blocks.at(-1);
	expect(last && text.slice(last.start, last.end)).toContain('Vigo');
	expect(last?.kind).toBe('furniture');
});
