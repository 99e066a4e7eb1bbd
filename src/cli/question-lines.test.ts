import { expect, test } from 'vitest';
import { asked, askedOfAll } from '../lib/server/drafting/material-of.ts';
import type { Candidate } from '../lib/domain/drafting/material.ts';
import { attribution } from '../lib/domain/drafting/forms/attribution.ts';
import { blanks } from '../lib/domain/drafting/forms/blanks.ts';
import { match } from '../lib/domain/drafting/forms/match.ts';
import { number } from '../lib/domain/drafting/forms/number.ts';
import { order } from '../lib/domain/drafting/forms/order.ts';
import { asLines } from './question-lines.ts';

const VOICES = `“The bolts have been cracked since the early spring,” said Pia Berg.
“Nobody in this town wants to close the harbour bridge,” said Tom Roe.
Eva Lund said that hospitals in Spain would need another road.
`;
const EVENTS = `Lugo closed a harbour bridge on 4 March 2024.
Engineers found new cracks in Lugo on 12 January 2024.
A ferry took children to school on 20 April 2024.
`;

/** What each kind of question shows on paper beside its stem. */
const kinds: [kind: string, drafts: () => Candidate[], lines: RegExp[]][] = [
	['attribution', () => asked(attribution, VOICES), [/options: .*The reporter/, /^key: Eva Lund$/]],
	[
		'blanks',
		() => asked(blanks, 'The old shipyards of the north built 45 ferries in Spain in May.'),
		[/_____/, /words to choose from: .*45/, /^key: /]
	],
	['match', () => askedOfAll(match, VOICES), [/-> Pia Berg$/, /-> Tom Roe$/]],
	[
		'number',
		() => asked(number, 'About 300 people live in the north of Lugo.'),
		[/^key: 300 people/]
	],
	['order', () => askedOfAll(order, EVENTS), [/1\. Engineers/, /3\. A ferry/]]
];
test.each(kinds)('%s', (_kind, drafts, patterns) => {
	const [draft] = drafts();
	const lines = draft?.content ? asLines(draft.content) : [];
	for (const pattern of patterns) expect(lines).toContainEqual(expect.stringMatching(pattern));
});

test('a choice and a statement', () => {
	const options = [
		{ id: 'a', text: 'Lugo', feedback: '' },
		{ id: 'b', text: 'Vigo', feedback: '' }
	];
	expect(asLines({ kind: 'choice', content: { stem: 'Where?', options, key: 'b' } })).toEqual([
		'Where?',
		'  a) Lugo',
		'  b) Vigo',
		'key: Vigo'
	]);
	expect(asLines({ kind: 'truefalse', content: { stem: 'It rained.', key: false } })).toEqual([
		'True or false? It rained.',
		'key: false'
	]);
});
