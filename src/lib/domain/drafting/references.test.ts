import { describe, expect, test } from 'vitest';
import { materialOf as materialWith } from '../../server/drafting/material-of.ts';
import { danglingReference, POINTERS } from './references.ts';
import { leanings } from './retold.ts';
import { rewritten } from './rewrite.ts';
import { standalone } from './standalone.ts';
import { shortenings, withoutTail } from './tails.ts';

const materialOf = (text: string) =>
	materialWith(text, { title: 'Harbour opens', publishedOn: null });

const BEFORE = 'A tunnel links both towns.';
/** For each way of pointing outside: sentences that it must reject, and near ones that it must let through. */
const pointers: Record<string, { rejects: string[]; lets: string[] }> = {
	'the writer or the reader': {
		rejects: ['Sailors asked us for help.', 'Our ships came to Lugo.'],
		lets: ['Ships from the US came to Lugo.']
	},
	'a day seen from today': {
		rejects: ['Ships arrived yesterday from Spain.', 'Ships came two days ago.'],
		lets: ['Ships arrived on Monday from Spain.']
	},
	'this and those': {
		rejects: ['This was a surprise to many.', 'Many of these boats sank.'],
		lets: ['Towns such as Lugo grew.', 'Those who dive are paid.']
	},
	'that one': {
		rejects: [
			'The crew of Ana Lopes won that race.',
			'It was in that same year that ships came.',
			'Ana Lopes rejected that, saying that ships had come.',
			'The court left that to others in Lugo.'
		],
		lets: ['Ana Lopes said that ships came.', 'Divers found an anchor that sailors had lost.']
	},
	'some, at the start': {
		rejects: ['Most were found in Lugo.', 'Another ship sank.'],
		lets: ['Most ships were found in Lugo.', 'All four ships were closed in May.']
	},
	'a share of them': {
		rejects: ['Roughly a third were in schools.'],
		lets: ['A third of the ships were closed in May.']
	},
	'two more': {
		rejects: ['Two more are due in May.'],
		lets: ['Two more ships are due in May.', 'Two sailors died and 20 others were hurt.']
	},
	'the other two': {
		rejects: ['The other two preferred a tax.'],
		lets: ['The other two ships sank.']
	},
	'all four': {
		rejects: ['All four were closed in May.', 'The two met in Lugo.'],
		lets: ['All four bridges were closed in May.']
	},
	'until then': {
		rejects: ['Ships will sail until then.', 'Ships are due before then.'],
		lets: ['Ships then sailed to Lugo.']
	},
	'of that': {
		rejects: ['Divers saw no sign of that in Lugo.'],
		lets: ['Divers told of that anchor in Lugo.', 'Divers are sure that it sank.']
	},
	'the rest': {
		rejects: ['Chile will protect the rest.', 'Sailors liked the latter.'],
		lets: ['Chile will protect the rest of the coast.', 'The former mayor of Lugo left.']
	},
	'the next ten months': {
		rejects: ['Over the next ten months ships came.'],
		lets: ['Ships came for ten months.']
	},
	'the first group': {
		rejects: ['Doctors saw 20 cases in the first group.', 'Doctors saw 20 cases in the second.'],
		lets: ['The first ship came to Lugo.']
	},
	'there and here': {
		rejects: ['Ships from there came late.'],
		lets: ['There were ships in Lugo.']
	},
	'its, behind a name': {
		rejects: ['Firefox, its main rival, grew in May.'],
		lets: ['Firefox and its rivals grew in May.']
	},
	'it and them, as an object': {
		rejects: ['Firms replaced it with another one.'],
		lets: ['Ana Lopes caught a fish and sold it.']
	},
	'for it, at the end': {
		rejects: ['The first firm walked off in a dispute over who should pay for it.'],
		lets: ['Lugo bought a bridge and paid for it.', 'The firm paid for it in May.']
	},
	'it, without a noun before it': {
		rejects: ['It opened in May.', 'It was the one thing that nobody saw.'],
		lets: ['It is likely that ships will come.', 'Spain said that its ships were safe.']
	},
	'it, said by people': {
		rejects: ['Two people who know the plan said that it had.'],
		lets: ['Spain said that it had ships.', 'Officials said it was likely that ships came.']
	},
	'they, without several before it': {
		rejects: ['They opened the gates at noon.', 'Kenji Sato warned that nets could destroy them.'],
		lets: ['Sailors said that they were safe.', 'Ana Lopes caught fish and sold them to sailors.']
	},
	'do so': {
		rejects: ['Sailors said that they would do so.'],
		lets: ['Sailors were so tired that they slept.']
	}
};

test('every way of pointing has its table', () =>
	expect(Object.keys(pointers)).toEqual(Object.keys(POINTERS)));

describe.each(Object.entries(pointers))('%s', (rule, { rejects, lets }) => {
	const points = (sentence: string) => {
		const tokens = materialOf(sentence).sentences[0]?.tokens ?? [];
		return tokens.some(({ text }, i) => POINTERS[rule]?.(tokens, i, text.toLowerCase()));
	};
	test.each(rejects)('points outside: %s', (sentence) => expect(points(sentence)).toBe(true));
	test.each(lets)('stands alone: %s', (sentence) => expect(points(sentence)).toBe(false));
});

test('what is quoted, or will be cut, is not judged', () => {
	const [sentence] = materialOf('Ana Lopes said “we will sail” before ships came today.').sentences;
	if (!sentence) throw new Error('no sentence');
	const today = sentence.text.indexOf('today');
	expect(danglingReference(sentence, sentence)).toBe('today');
	expect(danglingReference(sentence, sentence, [{ start: today, end: today + 5 }])).toBeNull();
});

const told: [sentence: string, phrase: string][] = [
	['The tunnel was closed in May.', 'the tunnel'],
	['Workers closed the tunnel in May.', 'the tunnel'],
	['The cube weighs two kilograms.', 'the cube'],
	['The President left early.', 'the president'],
	['The situation grew worse in May.', 'the situation']
];
test.each(told)('leans on what was told before: %s', (sentence, phrase) => {
	const material = materialOf(`${BEFORE} ${sentence}`);
	const last = material.sentences.at(-1);
	expect(last && leanings(material, last)).toEqual([phrase]);
});
const untold = [
	'The harbour was closed in May.',
	'The tunnel of Lugo was closed in May.',
	'The government raised a tax.',
	'A ship sank, and divers found the ship.',
	'Ana Lopes sold the tunnel she dug.'
];
test.each(untold)('tells it apart itself: %s', (sentence) => {
	const material = materialOf(`${BEFORE} ${sentence}`);
	const last = material.sentences.at(-1);
	expect(last && leanings(material, last)).toEqual([]);
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

test('a passage can end at one place or another', () => {
	const text = 'Rebels fired 30 rockets at the port, killing one man, according to the navy';
	expect(
		shortenings(text, { start: 0, end: text.length }).map(({ start, end }) =>
			text.slice(start, end)
		)
	).toEqual([
		'Rebels fired 30 rockets at the port, killing one man',
		'Rebels fired 30 rockets at the port'
	]);
});

const tails: [clause: string, cut: string][] = [
	['Rebels fired 30 rockets, killing one man.', 'Rebels fired 30 rockets'],
	['the ship sank, according to the navy', 'the ship sank'],
	['the ship sank, which nobody saw', 'the ship sank'],
	['the ship carried tea, coffee and rice', 'the ship carried tea, coffee and rice'],
	['the bridge closed; it opened in May', 'the bridge closed'],
	['the bridge closed and the mayor was sad', 'the bridge closed'],
	['she said "we met and talked for long"', 'she said "we met and talked for long"'],
	['the bridge will close, the council said on Monday', 'the bridge will close'],
	['a girl of 17, who had come late, was hurt', 'a girl of 17, who had come late, was hurt'],
	['the hotel burned, the cause of which is unknown', 'the hotel burned'],
	['he called it "a shame," but stayed', 'he called it "a shame"']
];
test.each(tails)('%s', (clause, cut) => expect(withoutTail(clause)).toBe(cut));
