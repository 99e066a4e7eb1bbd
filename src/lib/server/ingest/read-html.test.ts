import { describe, expect, test } from 'vitest';
import { nestingOf } from './nesting.ts';
import { isHtml, readHtml } from './read-html.ts';
import { readText } from './read-text.ts';

const PARAGRAPHS = [
	'The council of Lugo closed the harbour bridge on Tuesday after engineers had found 212 cracked bolts in it.',
	'“We would rather lose a summer than lose a life,” said Helena Prates, the councillor in charge of transport.',
	'About 38,000 people cross the bridge every day, and most of them will have to take the ferry &amp; walk.'
];
const PAGE = `<!doctype html><html><head><title>Bridge closed – The Lugo Post</title>
<meta property="og:site_name" content="The Lugo Post">
<meta property="article:published_time" content="2024-03-12T08:00:00Z">
<meta name="author" content="Marta Velasco">
<script>var menu = "<div><div><div>";</script><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Bridge closed</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}
<ul><li>One lane stays open for buses.</li><li>Cyclists may use the path.</li></ul></article>
<footer>All rights reserved</footer></body></html>`;

describe('a page', () => {
	const page = readHtml(PAGE);

	test('becomes a text with a paragraph a line', () => {
		expect(page?.text.split('\n\n').slice(-5)).toEqual([
			...PARAGRAPHS.map((text) => text.replace('&amp;', '&')),
			'One lane stays open for buses.',
			'Cyclists may use the path.'
		]);
		expect(page?.text).not.toMatch(/menu|color: red|</);
	});

	test('says what it is', () => {
		expect(page).toMatchObject({
			source: 'The Lugo Post',
			author: 'Marta Velasco',
			publishedOn: '2024-03-12',
			isLogin: false
		});
		expect(page?.title).toMatch(/^Bridge closed/);
	});

	test('is an article like any other', () => {
		const read = readText(PAGE);
		expect(read.ok && read.article.publishedOn).toBe('2024-03-12');
		expect(read.ok && read.article.blocks.filter(({ kind }) => kind === 'body').length).toBe(5);
	});
});

test('a page that asks for a password is none', () => {
	const login =
		'<html><body><form><p>Log in to read on.</p><input type="password"></form></body></html>';
	expect(readText(login)).toEqual({ ok: false, reason: 'login-page' });
});

test.each([
	['<p>One.</p><p>Two.</p>', true],
	['<!doctype html><html><body>x</body></html>', true],
	['Ana Lopes wrote <p> in her page.', false],
	['5 < 7, and </p> is a tag', false],
	['', false]
])('%s', (text, is) => expect(isHtml(text)).toBe(is));

describe('nesting', () => {
	test.each([
		['<div><p>a<p>b<br><img src="a>b"></div>', 1, 5],
		['<div><div></div><div><span>x</span></div></div>', 3, 4],
		['<!-- <div><div> --><b>x</b>', 1, 1],
		['<script>"<div><div>"</script><i>x</i>', 1, 2],
		['a < b and c > d', 0, 0],
		['<svg><path/><path/></svg>', 1, 3]
	])('%s', (html, depth, elements) => expect(nestingOf(html)).toEqual({ depth, elements }));

	test.each([
		['elements in elements', '<div>'.repeat(100_000)],
		['elements with text', '<b>x'.repeat(100_000)],
		['elements side by side', '<i>x</i>'.repeat(100_000)],
		['half a tag', '<a '.repeat(500_000)],
		['an open quotation mark', '<a href="'.repeat(200_000)],
		['comments that stay open', '<!--'.repeat(400_000)]
	])('100,000 %s are no trap', (_what, html) => {
		expect(readText(`<html><body>${html}</p></body>`).ok).toBe(false);
	});
});
