import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../domain/article/article.ts';
import { readArticle } from '../../domain/article/read-article.ts';
import { sentencesOf } from '../../domain/article/sentences.ts';
import type { DraftableArticle } from '../../domain/drafting/draft.ts';
import type { DraftQuestion } from '../../domain/drafting/draft-question.ts';
import { kindOf } from '../../domain/questions/kinds/index.ts';
import { draftHere } from './engine.ts';

const PAGE = `Harbour bridge in Lugo to close for 14 months
By Marta Velasco
12 March 2024
0:00
LUGO (Reuters) — Engineers will close the harbour bridge on 2 April, the city council announced on Tuesday.

The bridge carries about 38,000 people a day. It opened in 1966, and inspectors found 212 cracked bolts in January.

“We would rather lose a summer than lose a life,” said Helena Prates, the councillor in charge of transport. “Nobody wants to close a bridge, but the survey left us no choice.”

Joao Freitas, who runs a bakery beside the bridge, said that a third of his customers would stay away. He added that most shops in the street would have to close.

Rui Tavares, an engineer at the University of Porto, warned that bridges in Italy had the same type of bolt. Danish officials said on 11 March that they would inspect 45 bridges before winter.

Ministers from Spain and Portugal met in Ireland to discuss a common fund. The European Union will cover 40 percent of the bill.

Ana Lopes contributed to this report.
Share`;
const article = { ...readArticle(PAGE), id: 'page' };
const draftsOf = (from: DraftableArticle, seed = '1') => draftHere(from, { seed }).offered;

const stemOf = ({ question }: DraftQuestion) => question.content.stem;

describe('the drafts of a whole article', () => {
	const drafts = draftsOf(article);

	test('are in at least four forms, none more than half', () => {
		const forms = drafts.map(({ form }) => form);
		expect(new Set(forms).size).toBeGreaterThanOrEqual(4);
		for (const form of forms)
			expect(forms.filter((one) => one === form).length).toBeLessThanOrEqual(drafts.length / 2);
	});

	test('rest on body blocks, verbatim', () => {
		expectExact(drafts, article);
	});

	test('are sound questions of their kind', () => {
		for (const { question, checks } of drafts) {
			expect(kindOf(question.kind).problems(question.content)).toEqual([]);
			expect(checks.filter(({ passed }) => !passed)).toEqual([]);
		}
	});

	test('keep true and false in balance', () => {
		const keys = drafts.flatMap(({ question }) =>
			question.kind === 'truefalse' ? [question.content.key] : []
		);
		expect(
			Math.abs(keys.filter(Boolean).length - keys.filter((key) => !key).length)
		).toBeLessThanOrEqual(1);
	});

	test('bring their day', () => {
		expect(drafts.map(({ asOf }) => asOf).every((day) => day !== null && day <= '2024-03-12')).toBe(
			true
		);
	});

	test('are the same for the same seed', () => {
		expect(draftsOf({ ...readArticle(PAGE), id: 'page' })).toEqual(drafts);
		expect(draftsOf(article, '2')).not.toEqual(drafts);
	});
});

test('no place of the key is the usual one', () => {
	const places = Array.from({ length: 30 }, (_, seed) => draftsOf(article, String(seed)))
		.flat()
		.flatMap(({ question }) => (question.kind === 'choice' ? [question.content.key] : []));
	for (const id of ['a', 'b', 'c']) {
		const share = places.filter((key) => key === id).length / places.length;
		expect(share).toBeGreaterThan(0.15);
		expect(share).toBeLessThan(0.5);
	}
});

test('drafts from a chosen sentence, without what is there already', () => {
	const start = PAGE.indexOf('The bridge carries');
	const from = { start, end: start + 10 };
	const { offered } = draftHere(article, { seed: '1', from });
	expect(offered.length).toBeGreaterThan(0);
	for (const { evidence } of offered) expect(evidence[0].quote).toContain('38,000');
	const more = draftHere(article, { seed: '1', from, exclude: offered.map(stemOf) }).offered;
	expect(more.map(stemOf).filter((stem) => offered.map(stemOf).includes(stem))).toEqual([]);
});

test('the teacher decides what is body', () => {
	const none = {
		...article,
		blocks: article.blocks.map((block) => ({ ...block, kind: 'furniture' as const }))
	};
	expect(draftsOf(none)).toEqual([]);
});

function expectExact(drafts: readonly DraftQuestion[], { text, blocks }: Article): void {
	for (const { start, end, quote } of drafts.flatMap(({ evidence }) => evidence)) {
		expect(quote).toBe(text.slice(start, end));
		expect(
			blocks.some((block) => block.kind === 'body' && block.start <= start && block.end >= end)
		).toBe(true);
	}
}

/** Pieces that upset readers: lone marks, joined letters, emoji, blanks, dates, names without end. */
const SCRAPS = [
	'“',
	'”',
	'"',
	'(',
	')',
	'\n',
	'\r\n',
	'\u00a0',
	'\u200b',
	'😀',
	'e\u0301',
	'…',
	'—',
	' said ',
	'Feb. 30',
	'$',
	'1,',
	' of the ',
	'U.S.',
	'’s',
	':',
	'\ud800',
	' according to '
];

test('mutilated articles give no fault and no wrong span', () => {
	// a cut that takes half of the page, one that mixes its words, one that shouts
	const whole = fc.constantFrom<(text: string) => string>(
		(text) => text,
		(text) => text.slice(0, text.length / 2),
		(text) => text.toUpperCase(),
		(text) => text.split(' ').reverse().join(' '),
		(text) => text.replace(/\n+/g, ' ')
	);
	const cut = fc.record({
		at: fc.nat(PAGE.length),
		length: fc.nat(60),
		scrap: fc.constantFrom(...SCRAPS)
	});
	fc.assert(
		fc.property(fc.array(cut, { maxLength: 12 }), whole, (cuts, change) => {
			const mutilated = cuts.reduce(
				(text, { at, length, scrap }) => text.slice(0, at) + scrap + text.slice(at + length),
				PAGE
			);
			const read = readArticle(change(mutilated));
			for (const { start, end } of sentencesOf(read.text, read.blocks))
				expect(end).toBeGreaterThan(start);
			const { offered, more } = draftHere(read, { seed: '1' });
			expectExact([...offered, ...more], read);
		}),
		{ numRuns: 1000 }
	);
}, 60_000);

test.each([
	['one letter', 'a'.repeat(1_000_000)],
	['capitals', 'Aa '.repeat(300_000)],
	['quotation marks', '“" '.repeat(300_000)],
	['brackets', '( '.repeat(500_000)],
	['full stops', 'A. '.repeat(300_000)],
	['figures', '1,1'.repeat(300_000)],
	['commas', 'said, '.repeat(160_000)]
])('a line of a million %s is no trap', (_name, text) => {
	expect(draftsOf(readArticle(`Title\n${text}`))).toEqual([]);
});
