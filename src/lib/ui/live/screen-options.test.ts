import { expect, test } from 'vitest';
import type { KindView } from '../../domain/questions/kinds/index.ts';
import { screenOptions } from './screen-options.ts';

const STEM = 'What?';

test.each<[KindView, string[], boolean]>([
	[{ kind: 'choice', view: { stem: STEM, options: ['a', 'b'] } }, ['a', 'b'], true],
	[{ kind: 'truefalse', view: { stem: STEM } }, ['True', 'False'], true],
	[
		{ kind: 'compare', view: { stem: STEM, a: 'One', b: 'Two' } },
		['Only in “One”', 'Only in “Two”', 'In both', 'They contradict each other'],
		true
	],
	[{ kind: 'order', view: { stem: STEM, items: ['b', 'a'] } }, ['b', 'a'], false],
	[{ kind: 'match', view: { stem: STEM, prompts: ['a'], targets: ['b'] } }, ['a'], false],
	[{ kind: 'blanks', view: { stem: STEM, parts: ['To ', '.'], words: null } }, ['To ____.'], false],
	[{ kind: 'number', view: { stem: STEM, unit: '' } }, [], false]
])('%j', (question, options, shaped) => {
	expect(screenOptions(question)).toMatchObject({ options, shaped });
});

test('what is chosen among other sources has a shape as well', () => {
	const view = { stem: STEM, speakers: ['Ada'], asksHow: false };
	expect(screenOptions({ kind: 'attribution', view }).options).toHaveLength(4);
});
