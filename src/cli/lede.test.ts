import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { QuestionJson } from '../lib/domain/exchange/json.ts';
import { draft } from './draft.ts';
import { UsageError } from './read-input.ts';

const directory = mkdtempSync(join(tmpdir(), 'lede-'));
function file(name: string, content: string | Uint8Array): string {
	writeFileSync(join(directory, name), content);
	return join(directory, name);
}

const ARTICLE = [
	'Harbour bridge to close',
	'Ana Lopes said on Monday that 212 bolts of the bridge were cracked, and that the work would take a year. Eva Lund warned that 45 bridges in Spain had the same bolts.',
	'“Nobody wants to close a bridge in the middle of the summer,” said Tom Roe, the mayor of Lugo.'
].join('\n');
const article = file('article.txt', ARTICLE);

function printed(...args: string[]): string {
	let out = '';
	draft(args, (text) => (out += text));
	return out;
}

test('prints the drafts for people', () => {
	expect(printed(article)).toContain('Evidence (');
	expect(printed(article)).toMatch(/^ +[abcd]\) /m);
	expect(printed(article)).toMatch(/^ +key: /m);
});

test('prints the question JSON', () => {
	const json = JSON.parse(printed(article, '--json', '--seed', '7')) as QuestionJson;
	expect(json.article.text).toBe(ARTICLE);
	expect(json.questions.length).toBeGreaterThan(1);
	for (const { evidence } of json.questions)
		for (const { start, end, quote } of evidence) expect(quote).toBe(ARTICLE.slice(start, end));
});

test('prints what waits behind “Show more”, with score and checks, when asked for all', () => {
	const few = JSON.parse(printed(article, '--json')) as QuestionJson;
	const all = JSON.parse(printed(article, '--json', '--all')) as {
		questions: { score: number; checks: unknown[]; recommended: boolean }[];
	};
	expect(few.questions.some((question) => 'score' in question)).toBe(false);
	expect(all.questions.filter(({ recommended }) => recommended)).toHaveLength(few.questions.length);
	for (const { score, checks } of all.questions) {
		expect(score).toBeGreaterThan(0);
		expect(checks.length).toBeGreaterThan(10);
	}
});

test('reads the source of a page', () => {
	const [title = '', ...paragraphs] = ARTICLE.split('\n');
	const html = `<html><body><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
	const json = JSON.parse(printed(file('article.html', html), '--json')) as QuestionJson;
	expect(json.questions.length).toBeGreaterThan(0);
	expect(json.article.text).not.toContain('<');
});

const words = (count: number, word: string) => `${word} `.repeat(count);
const refused: [why: RegExp, args: string[]][] = [
	[/no such file/, [join(directory, 'missing.txt')]],
	[/is a directory/, [directory]],
	[/is empty/, [file('empty.txt', ' \n')]],
	[/is a PDF/, [file('paper.pdf', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1]))]],
	[
		/asks for a login/,
		[file('login.html', '<html><body><p>Log in.</p><input type="password"></body></html>')]
	],
	[/is binary/, [file('binary', new Uint8Array([1, 0, 2]))]],
	[/not UTF-8/, [file('latin1.txt', new Uint8Array([0x63, 0xe9, 0x20]))]],
	[/not in English/, [file('german.txt', words(60, 'Brücke'))]],
	[/too short/, [file('short.txt', 'The bridge is shut.')]],
	[/too long/, [file('long.txt', words(50_001, 'the'))]],
	[/too large/, [file('large.txt', 'x'.repeat(2_000_001))]],
	[/usage: lede draft/, []],
	[/usage: lede draft/, [article, article]],
	[/Unknown option.*usage: lede draft/, [article, '--colour']],
	[/argument missing.*usage: lede draft/, [article, '--seed']]
];
test.each(refused)('refuses in one line: %s', (why, args) => {
	expect(() => printed(...args)).toThrow(UsageError);
	expect(() => printed(...args)).toThrow(why);
	expect(() => printed(...args)).not.toThrow(/\n/);
});
