import { expect, it } from 'vitest';
import { chosen, type Choosable } from './choose.ts';
import { clashes } from './clashes.ts';
import type { Candidate } from './material.ts';

type Scored = Choosable & Candidate;

const LIMITS = { most: 12, perSentence: 2, share: 0.5 };

/** A statement about a sentence of its own. */
const statement = (place: number, key: boolean, score = 0.5): Scored =>
	({
		form: 'true-false',
		sentence: { start: place * 100, end: place * 100 + 50 },
		key,
		stem: `The ${'abcdefgh'.charAt(place).repeat(6)} was opened.`,
		evidence: [{ start: place * 100, end: place * 100 + 50, quote: '' }],
		score
	}) as unknown as Scored;

it('offers about as many true statements as false ones', () => {
	const offered = chosen(
		[1, 2, 3, 4, 5, 6].map((place) => statement(place, place !== 3)),
		{ ...LIMITS, share: 1 },
		clashes
	);
	expect(offered.map(({ key }) => key).sort()).toEqual([false, true, true, true]);
});

it('lets a form that is missing share a sentence, not one that is there', () => {
	const draft = (form: string, stem: string, key: string) =>
		({ ...statement(1, false), form, stem, key }) as Scored;
	const offered = chosen(
		[
			draft('when', 'On what date did the ferry sink?', '4 May'),
			draft('cloze', 'Divers of _____ searched for survivors.', 'Lugo'),
			draft('when', 'Until which day will sailors mourn?', '9 May')
		],
		{ ...LIMITS, perSentence: 1 },
		clashes
	);
	expect(offered.map(({ form }) => form).sort()).toEqual(['cloze', 'when']);
});

it('offers the best of true statements alone', () => {
	const offered = chosen([statement(1, true, 0.4), statement(2, true, 0.6)], LIMITS, clashes);
	expect(offered.map(({ score }) => score)).toEqual([0.6]);
	expect(chosen([], LIMITS, clashes)).toEqual([]);
});
