import { expect, test } from 'vitest';
import { draftingTools } from '../../server/drafting/engine.ts';
import { readFacts } from './read-facts.ts';

const { tagger, lexicon } = draftingTools();
const factsOf = (text: string) =>
	readFacts({ text, blocks: [{ start: 0, end: text.length, kind: 'body' }] }, tagger, lexicon);

/** Names and what they are taken for. */
const names: [text: string, entities: string[]][] = [
	[
		'Danish Foreign Minister Lars Holm met Ana Lopes in Madrid.',
		['person Lars Holm', 'person Ana Lopes', 'place Madrid']
	],
	[
		'Holm, who met Lars Holm, left. Lopes spoke to Ana Lopes.',
		['person Lars Holm', 'person Ana Lopes']
	],
	[
		'The Ministry of Health and the University of Lugo disagree.',
		['organisation Ministry of Health', 'organisation University of Lugo']
	],
	[
		'Officials of the United States and the U.S. met NATO.',
		['place United States', 'organisation NATO']
	],
	['Secretary of Transport Jane Roe resigned.', ['person Jane Roe']],
	['Brel Okun, 31, a teacher, wept.', ['person Brel Okun']],
	['Ambassador and Better Idea won.', []],
	['Visitors went to the Bill Cave in May.', []],
	[
		'The Council for the Welfare of Sailors met.',
		['organisation Council for the Welfare of Sailors']
	],
	['Roads to Santa Rita were closed.', ['place Santa Rita']]
];
test.each(names)('%s', (text, entities) => {
	const found = factsOf(text).entities.filter(({ certainty }) => certainty > 1);
	expect(found.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([...entities].sort());
});

/** Who says what. */
const reports: [text: string, found: string[]][] = [
	[
		'Ana Lopes said on Monday that the bridge would close.',
		['indirect Ana Lopes: the bridge would close']
	],
	[
		'“The bridge is old and must be mended,” said Ana Lopes.',
		['direct Ana Lopes: The bridge is old and must be mended,']
	],
	[
		'Ana Lopes, the mayor of Lugo, warned that bolts were missing.',
		['indirect Ana Lopes: bolts were missing']
	],
	[
		'‘The bridge is old and must be mended,’ said Ana Lopes.',
		['direct Ana Lopes: The bridge is old and must be mended,']
	],
	[
		'Ana Lopes said the storm was “the worst of the year.”',
		['indirect Ana Lopes: the storm was “the worst of the year.”']
	],
	['A friend of the mayor, who was late, said Ana Lopes had left.', []],
	[
		'According to Ana Lopes, the bridge will close in May.',
		['according-to Ana Lopes: the bridge will close in May']
	],
	[
		'Danish officials said ships had been seen near the coast.',
		['indirect Danish officials: ships had been seen near the coast']
	],
	[
		'The bridge will close for a year, Ana Lopes said.',
		['indirect Ana Lopes: The bridge will close for a year']
	],
	[
		'Ana Lopes smiled. She said that the bridge was safe now.',
		['indirect Ana Lopes: the bridge was safe now']
	],
	[
		'“It is an old bridge, and it is safe,” Ana Lopes said. “Nobody should be afraid of it.”',
		[
			'direct Ana Lopes: It is an old bridge, and it is safe,',
			'direct Ana Lopes: Nobody should be afraid of it.'
		]
	],
	// no report, or nobody certain
	['Ana Lopes announced the place that she had chosen.', []],
	['Officials said that nobody was hurt.', []],
	['Ana Lopes met Eva Lund. She said that the bridge was safe.', []],
	['Ana Lopes was told that the bridge was safe.', []]
];
test.each(reports)('%s', (text, found) => {
	const attributions = factsOf(text).sentences.flatMap(({ attributions }) => attributions);
	expect(
		attributions.map(
			({ kind, speaker, content }) =>
				`${kind} ${speaker.label}: ${text.slice(content.start, content.end)}`
		)
	).toEqual(found);
});
