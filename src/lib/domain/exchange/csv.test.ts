import { expect, it } from 'vitest';
import { csv } from './csv.ts';

it('writes a table that spreadsheets read', () => {
	const rows = [
		['Mia Weber', 1.5],
		['Okafor, "Noah"', null]
	];
	expect(csv(['Name', 'Mark'], rows)).toBe(
		'\ufeffName,Mark\r\nMia Weber,1.5\r\n"Okafor, ""Noah""",\r\n'
	);
});

it.each([
	...['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '=HYPERLINK("http://x.example")'],
	// full-width and small signs, and spaces before a sign
	...[
		'＝1+1',
		'＋1',
		'－1',
		'＠SUM(A1)',
		'﹢1',
		'﹣1',
		'﹦1',
		'﹫x',
		' =1+1',
		'\u00a0=1',
		'\u3000＝1'
	]
])('makes no formula of %j', (cell) => {
	for (const file of [csv(['Name'], [[cell]]), csv([cell], [])])
		expect(file).toMatch(/(\ufeff|Name\r\n)"?'/);
});

it.each(['Zoë O’Neill', 'Jürgen Groß', '1-2', 'a=b', "'quoted'"])('leaves %j as it is', (cell) => {
	expect(csv(['Name'], [[cell]])).toBe(`\ufeffName\r\n${cell}\r\n`);
});

it('keeps the headings of an empty table', () => {
	expect(csv(['Name', 'Mark'], [])).toBe('\ufeffName,Mark\r\n');
});
