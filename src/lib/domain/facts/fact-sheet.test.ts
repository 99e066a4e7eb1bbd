import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftingTools } from '../../server/drafting/engine.ts';
import { readArticle } from '../article/read-article.ts';
import { factSheet, type FactSheet } from './fact-sheet.ts';
import { readFacts } from './read-facts.ts';

const PAGE = `Harbour bridge in Lugo to close
12 March 2024
Engineers will close the harbour bridge on 2 April, the city council announced on Sunday.
The bridge carries about 38,000 people a day. It opened in 1966.
“Nobody wants to close a bridge,” said Councillor Helena Prates. “But the survey left us no choice,” Prates said.
Rui Tavares, an engineer at the University of Porto, warned that bridges in Italy had the same type of bolt.`;

const { tagger, lexicon } = draftingTools();
function sheetOf(page: string, publishedOn: string | null = '2024-03-12'): FactSheet {
	const article = readArticle(page);
	return factSheet(readFacts(article, tagger, lexicon), publishedOn, lexicon);
}

describe('the fact sheet of an article', () => {
	const sheet = sheetOf(PAGE);

	test('people with roles and other names, those named most first', () => {
		expect(sheet.people).toMatchObject([
			{ name: 'Helena Prates', also: ['Prates'], roles: ['Councillor'], mentions: 2 },
			{ name: 'Rui Tavares', also: [], mentions: 1 }
		]);
	});

	test('places', () => expect(sheet.places.map(({ name }) => name)).toContain('Italy'));

	test('numbers with what they count', () => {
		expect(sheet.numbers).toMatchObject([
			{ modifier: 'about', text: '38,000', of: expect.stringMatching(/^people/) as string }
		]);
	});

	test('a timeline, seen from the day of publication', () => {
		expect(sheet.timeline.map(({ day, text }) => [day, text])).toEqual([
			['1966', '1966'],
			['2024-03-10', 'Sunday'],
			['2024-04-02', '2 April']
		]);
		expect(sheetOf(PAGE.replace('12 March 2024\n', ''), null).timeline).toMatchObject([
			{ day: '1966' }
		]);
	});

	test('who says what, and how', () => {
		expect(sheet.said).toContainEqual(
			expect.objectContaining({ speaker: 'Helena Prates', isQuoted: true })
		);
		expect(sheet.said).toContainEqual(
			expect.objectContaining({
				speaker: 'Rui Tavares',
				cue: 'warned',
				words: 'bridges in Italy had the same type of bolt'
			})
		);
	});

	test('what happened on a day, and where', () => {
		expect(sheet.timeline.at(-1)).toMatchObject({
			what: 'Engineers will close the harbour bridge on 2 April, the city council announced on …',
			place: ''
		});
		const [opening] = sheetOf(
			'On 4 March 2024, Ana Lopes opened a bakery in Porto after a long winter.'
		).timeline;
		expect(opening).toMatchObject({
			day: '2024-03-04',
			what: 'Ana Lopes opened a bakery in Porto',
			place: 'Porto'
		});
	});

	test('how much is the reporter’s own voice', () => {
		const { attributed, own } = sheet.voices;
		expect(own).toBeGreaterThanOrEqual(2);
		expect(attributed).toBeGreaterThanOrEqual(3);
	});
});

const actions: [text: string, action: object | null][] = [
	[
		'In May, Ana Lopes opened a bakery in Porto, which nobody had expected.',
		{ subject: 'Ana Lopes', verb: 'opened', rest: 'a bakery in Porto', agent: 'Ana Lopes' }
	],
	[
		'Ana Lopes, who has two girls at the school and chairs its council, accused a clerk of fraud.',
		{ subject: 'Ana Lopes', verb: 'accused', rest: 'a clerk of fraud' }
	],
	[
		'Ana Lopes was arrested by police in Porto after a long search.',
		{ subject: 'Ana Lopes', verb: 'was arrested', agent: 'police in Porto' }
	],
	['Ana Lopes has been elected twice in Porto.', { verb: 'has been elected', agent: null }],
	['The bakery opened a second house in the north.', null],
	['Ana Lopes is the mayor of Porto.', null],
	['Ana Lopes said that the bridge would close.', null]
];
test.each(actions)('who did what: %s', (text, action) => {
	const found = sheetOf(text).actions;
	if (action) expect(found).toMatchObject([action]);
	else expect(found).toEqual([]);
});

const heard: [text: string, way: string][] = [
	['Ana Lopes said in a statement that the bridge would close.', 'in a statement'],
	['“The bridge is old and must go,” Ana Lopes told reporters.', 'told reporters'],
	['Ana Lopes said in an interview that the bridge would close.', 'in an interview'],
	['Ana Lopes said that the council wrote in a letter to the town.', ''],
	['Ana Lopes said that the bridge would close.', '']
];
test.each(heard)('how it was heard: %s', (text, way) =>
	expect(sheetOf(text).said).toMatchObject([{ heard: way }])
);

const unnamed: [text: string, count: number][] = [
	['An official who asked not to be named said that the bridge would close.', 1],
	['One father, who asked us not to use his name, said that the bridge would close.', 1],
	['Two people familiar with the plan said that the bridge would close.', 1],
	['The bridge will close, according to a European diplomat.', 1],
	['Ana Lopes said that the bridge would close.', 0]
];
test.each(unnamed)('a source without a name: %s', (text, count) =>
	expect(sheetOf(text).voices.unnamed).toBe(count)
);

const periods: [text: string, days: string[]][] = [
	['Ships came to Lugo last month.', ['2024-02']],
	['Ships will come to Lugo next year.', ['2025']],
	['Earlier this year, ships came to Lugo.', ['2024']],
	['“Ships came last month,” said Ana Lopes.', []],
	['It was last year’s storm.', []]
];
test.each(periods)('seen from 12 March 2024: %s', (text, days) =>
	expect(sheetOf(text).timeline.map(({ day }) => day)).toEqual(days)
);

test('"last month" of January is December of the year before', () =>
	expect(sheetOf('Ships came to Lugo last month.', '2024-01-05').timeline).toMatchObject([
		{ day: '2023-12' }
	]));

test('each line lies in the body, whatever was done to the page', () => {
	const cut = fc.record({ at: fc.nat(PAGE.length), length: fc.nat(40), scrap: fc.string() });
	fc.assert(
		fc.property(fc.array(cut, { maxLength: 8 }), (cuts) => {
			const page = cuts.reduce(
				(text, { at, length, scrap }) => text.slice(0, at) + scrap + text.slice(at + length),
				PAGE
			);
			const { text, blocks } = readArticle(page);
			const sheet = sheetOf(page);
			const { people, organisations, places, numbers, timeline, actions, said, glossary } = sheet;
			for (const { at } of [
				people,
				organisations,
				places,
				numbers,
				timeline,
				actions,
				said,
				glossary
			].flat())
				expect(
					text.slice(at.start, at.end).length > 0 &&
						blocks.some(
							({ kind, start, end }) => kind === 'body' && start <= at.start && end >= at.end
						)
				).toBe(true);
		}),
		{ numRuns: 100 }
	);
});
