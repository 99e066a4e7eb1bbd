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

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("http://x.example")'])(
	'makes no formula of %j',
	(cell) => {
		const [, row = ''] = csv(['Name'], [[cell]]).split('\r\n');
		expect(row.replace(/^"/, '')[0]).toBe("'");
	}
);

it('keeps the headings of an empty table', () => {
	expect(csv(['Name', 'Mark'], [])).toBe('\ufeffName,Mark\r\n');
});
