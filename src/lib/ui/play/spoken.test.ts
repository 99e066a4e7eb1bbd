import { expect, it } from 'vitest';
import type { KindView } from '../../domain/questions/kinds/index.ts';
import { spokenOf } from './spoken.ts';

it.each<[KindView, string[]]>([
	[
		{ kind: 'choice', view: { stem: 'Who?', options: ['Ada', 'Tom left.'] } },
		['the question: Who?', 'the answers: Ada.\nTom left.']
	],
	[
		{ kind: 'truefalse', view: { stem: 'It rained.' } },
		['the question: It rained.', 'the answers: True. False.']
	],
	[{ kind: 'text', view: { stem: 'Where?' } }, ['the question: Where?']],
	[
		{ kind: 'blanks', view: { stem: 'Fill in.', parts: ['The ', ' is red'], words: ['bus'] } },
		['the question: Fill in.', 'the text: The  … blank …  is red', 'the words: bus.']
	],
	[
		{ kind: 'match', view: { stem: 'Match.', prompts: ['a', 'b'], targets: ['c', 'd'] } },
		['the question: Match.', 'the first list: a.\nb.', 'the second list: c.\nd.']
	]
])('reads %j part by part', (question, parts) => {
	expect(spokenOf(question).map(({ name, text }) => `${name}: ${text}`)).toEqual(parts);
});
