import { expect, test } from 'vitest';
import { materialOf as materialWith } from '../../server/drafting/material-of.ts';
import { danglingReference } from './references.ts';
import { rewritten } from './rewrite.ts';
import { standalone } from './standalone.ts';
import { withoutTail } from './tails.ts';

const materialOf = (text: string) =>
	materialWith(text, { title: 'Harbour opens', publishedOn: null });

const BEFORE = 'A tunnel links both towns.';
const dangling = [
	'This was a surprise to many.',
	'They opened the gates at noon.',
	'The tunnel was closed in May.',
	'Workers closed the tunnel in May.',
	'The cube weighs two kilograms.',
	'Firms replaced it with another one.',
	'The President left early.',
	'Many of these boats sank.',
	'The crew of Ana Lopes won that race.',
	'Sailors asked us for help.',
	'Ships arrived yesterday from Spain.',
	'Sailors said that they would do so.',
	'The idea came from sailors.',
	'Kenji Sato warned that nets could destroy them.',
	'The situation grew worse in May.'
];
test.each(dangling)('points outside: %s', (sentence) => {
	const material = materialOf(`${BEFORE} ${sentence}`);
	const last = material.sentences.at(-1);
	expect(last && danglingReference(material, last, last)).not.toBeNull();
});

const standing = [
	'The harbour was closed in May.',
	'The tunnel of Lugo was closed in May.',
	'Spain said that its ships were safe.',
	'Sailors said that they were safe.',
	'Ana Lopes caught fish and sold them.',
	'A ship sank, and divers found the ship.',
	'The government raised a tax.',
	'It is likely that ships will come.',
	'Ana Lopes sold the tunnel she dug.'
];
test.each(standing)('stands alone: %s', (sentence) => {
	const material = materialOf(`${BEFORE} ${sentence}`);
	const last = material.sentences.at(-1);
	expect(last && danglingReference(material, last, last)).toBeNull();
});

const readable: [text: string, alone: string | null][] = [
	['Ana Lopes smiled. However, Lopes also raised a tax.', 'Lopes raised a tax.'],
	['Ana Lopes smiled. This week, she raised a tax.', 'Ana Lopes raised a tax.'],
	['Ana Lopes smiled. Her brother raised a tax.', 'Ana Lopes’ brother raised a tax.'],
	['Ana Lopes met Eva Lund. She raised a tax.', null],
	['Ana Lopes smiled. Voters thanked her in Lugo.', 'Voters thanked Ana Lopes in Lugo.'],
	['Ana Lopes smiled. She instead raised a tax.', 'Ana Lopes raised a tax.'],
	['Divers found an anchor yesterday in Lugo.', 'Divers found an anchor in Lugo.'],
	['Ships have come to Lugo since yesterday.', null],
	[
		'Ana Lopes smiled. Critics of the Lopes government raised a flag.',
		'Critics of the Lopes government raised a flag.'
	]
];
test.each(readable)('%s', (text, alone) => {
	const material = materialOf(text);
	const last = material.sentences.at(-1);
	const changes = last && standalone(material, last, last);
	const result = last && changes ? rewritten(text, last, changes) : null;
	expect(result).toBe(alone === 'Lopes raised a tax.' ? 'Ana Lopes raised a tax.' : alone);
});

const tails: [clause: string, cut: string][] = [
	['Rebels fired 30 rockets, killing one man.', 'Rebels fired 30 rockets'],
	['the ship sank, according to the navy', 'the ship sank'],
	['the ship sank, which nobody saw', 'the ship sank'],
	['the ship carried tea, coffee and rice', 'the ship carried tea, coffee and rice'],
	['the bridge closed; it opened in May', 'the bridge closed'],
	['the bridge closed and the mayor was sad', 'the bridge closed'],
	['she said "we met and talked for long"', 'she said "we met and talked for long"'],
	['the bridge will close, the council said on Monday', 'the bridge will close']
];
test.each(tails)('%s', (clause, cut) => expect(withoutTail(clause)).toBe(cut));
