import { describe, expect, test } from 'vitest';
import { draftingTools } from '../../server/drafting/engine.ts';
import { explainedIn } from './glossary.ts';
import { readFacts } from './read-facts.ts';

const { tagger, lexicon } = draftingTools();
const explained = (text: string) =>
	readFacts({ text, blocks: [{ start: 0, end: text.length, kind: 'body' }] }, tagger, lexicon)
		.sentences.flatMap((sentence) => explainedIn(sentence, lexicon))
		.map(({ term, explanation }) => [term, explanation]);

describe('an article explains', () => {
	test.each([
		[
			'Doctors found acetaminophen, a common painkiller, in the water.',
			['acetaminophen', 'a common painkiller']
		],
		[
			'Many took methadone, which is a medicine for addicts, before the war.',
			['methadone', 'which is a medicine for addicts']
		],
		[
			'The World Health Organization (WHO) sent nurses to the town.',
			['WHO', 'World Health Organization']
		],
		[
			'It was signed by the Union of Concerned Engineers (UCE) in May.',
			['UCE', 'Union of Concerned Engineers']
		]
	])('%s', (text, entry) => expect(explained(text)).toEqual([entry]));
});

describe('nothing is explained by', () => {
	test.each([
		'Ana Lopes, a nurse from Lugo, found the letter in the harbour.',
		'They sold bread, a loaf for each family, on the bridge.',
		'Ministers met the mayor (MP) in the old town hall.',
		'Doctors found acetaminophen, and the town closed its wells.',
		'“We found acetaminophen, a common painkiller, in it,” Ana Lopes said.'
	])('%s', (text) => expect(explained(text)).toEqual([]));
});
