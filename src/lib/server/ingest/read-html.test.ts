import { describe, expect, test } from 'vitest';
import { isTangled } from './nesting.ts';
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

const FINE: [what: string, html: string][] = [
	['a page', PAGE],
	['many paragraphs that nobody closed', '<p>x'.repeat(10_000)],
	['many list items that nobody closed', `<ul>${'<li>x'.repeat(10_000)}</ul>`],
	['markup in a script', `<script>"${'<div>'.repeat(1000)}"</script>`],
	['markup in a comment', `<!-- ${'<div>'.repeat(1000)} -->`],
	['signs that are no tags', 'a < b and c > d '.repeat(10_000)]
];
test.each(FINE)('%s is not tangled', (_what, html) => expect(isTangled(html)).toBe(false));

/** Each would overflow or stop whoever reads the tree. */
const TANGLED: [what: string, html: string][] = [
	['elements in elements', '<div>'.repeat(100_000)],
	['elements with text', '<b>x'.repeat(100_000)],
	['ends of elements that never began', '<div></x>'.repeat(3000)],
	['elements that only seem to end', '<div/>'.repeat(50_000)],
	['items in items', '<li><dd>'.repeat(25_000)],
	['quotation marks outside of values', `<i ">${'<div>'.repeat(50_000)}`],
	['elements side by side', '<i>x</i>'.repeat(100_000)]
];
test.each(TANGLED)('%s are refused', (_what, html) => {
	const page = `<html><body>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}${html}</body>`;
	expect(readText(page)).toEqual({ ok: false, reason: 'too-deep' });
});

test.each([
	['half a tag', '<a '.repeat(500_000)],
	['an open quotation mark', '<a href="'.repeat(200_000)],
	['comments that stay open', '<!--'.repeat(400_000)]
])('%s is no trap', (_what, html) => {
	expect(readText(`<html><body>${html}</p></body>`).ok).toBe(false);
});
