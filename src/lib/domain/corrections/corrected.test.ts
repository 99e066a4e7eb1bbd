import { describe, expect, it } from 'vitest';
import { itemMarks, itemPoints, type Given } from '../attempts/outcome.ts';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { PLAIN_MARKING } from '../quizzes/marking.ts';
import { answerGroups } from './answer-groups.ts';
import { corrected, withRulings } from './corrected.ts';
import { effectOn } from './effect.ts';
import { notesOf } from './notes.ts';
import { summaryOf } from './summary.ts';

const river: AuthoredQuestion = {
	kind: 'text',
	content: { stem: 'Which river?', accept: ['Silverwater'] },
	milliPoints: 2000,
	allOrNothing: false,
	readAloud: true,
	image: null,
	explanation: '',
	hints: [],
	evidence: [],
	asOf: null,
	reviewBy: null,
	form: null
};
const said = (answer: unknown): Given => ({ answer, certainty: null, tries: [], hintsTaken: 0 });
const marks = (question: AuthoredQuestion, answer: unknown, hand: number | null = null) =>
	itemMarks(question, said(answer), PLAIN_MARKING, hand).milliMarks;

const accepted = corrected(river, {
	way: 'ruling',
	rulings: [{ answer: 'the Silver', right: true }]
});

describe('a corrected question', () => {
	const refused = corrected(accepted, {
		way: 'ruling',
		rulings: [
			{ answer: 'THE  SILVER', right: false },
			{ answer: 'Silverwatre', right: false }
		]
	});
	const out = corrected(river, { way: 'out' });
	const full = corrected(river, { way: 'full' });

	it.each<[string, AuthoredQuestion, unknown, number | null, number]>([
		['the key', river, 'Silverwater', null, 2000],
		['a slip of the pen', river, 'Silverwatre', null, 2000],
		['another word', river, 'the Silver', null, 0],
		['what was accepted also', accepted, ' The silver', null, 2000],
		['what was accepted and taken back', refused, 'the Silver', null, 0],
		['a slip that does not count', refused, 'silverwatre', null, 0],
		['the key beside that', refused, 'Silverwater', null, 2000],
		['what a person marked', river, 'the Silver', 0.5, 1000],
		['a right answer left out', out, 'Silverwater', null, 0],
		['a mark by hand left out', out, 'x', 1, 0],
		['full marks for a wrong one', full, 'x', null, 2000],
		['full marks for none', full, null, null, 2000]
	])('marks %s', (_what, question, answer, hand, milliMarks) => {
		expect(marks(question, answer, hand)).toBe(milliMarks);
	});

	it('has points unless it was left out', () => {
		expect([river, accepted, out, full].map(itemPoints)).toEqual([2000, 2000, 0, 2000]);
	});

	it('keeps one word on equal answers, the newest', () => {
		expect(refused.rulings).toHaveLength(2);
	});

	it('keeps them when it is edited, and loses them with another kind', () => {
		const edited = { ...river, explanation: 'By the town.' };
		expect(withRulings(edited, accepted).rulings).toEqual(accepted.rulings);
		const { kind: _kind, content: _content, ...rest } = river;
		const other: AuthoredQuestion = {
			...rest,
			kind: 'truefalse',
			content: { stem: 'Is it?', key: true }
		};
		expect(withRulings(other, accepted)).toEqual(other);
	});
});

describe('its effect', () => {
	const item = (answer: unknown, graded: number | null) => ({
		shown: river,
		given: said(answer),
		marks: graded === null ? null : { milliCredit: graded / 2, milliMarks: graded },
		handCredit: null,
		rules: { marking: PLAIN_MARKING }
	});
	const out = corrected(river, { way: 'out' });

	it('is a new mark, or none', () => {
		expect(effectOn(item('the Silver', 0), river, accepted)).toMatchObject({
			as: 'marked',
			milliMarks: 2000,
			milliPoints: 0,
			changed: true
		});
		expect(effectOn(item('x', 0), river, accepted)).toMatchObject({ changed: false });
		expect(effectOn(item('x', 0), river, out)).toMatchObject({ milliPoints: -2000, changed: true });
	});

	it('leaves an answer in an open attempt, and replaces an open question', () => {
		expect(effectOn(item('x', null), river, accepted).as).toBe('kept');
		expect(effectOn(item(null, null), river, accepted).as).toBe('replaced');
	});

	it('is summed up by who gains, without the author', () => {
		const attempt = {
			via: 'link',
			practice: false,
			late: false,
			milliMarks: 1000,
			milliPoints: 5000
		};
		const affected = (name: string, answer: unknown, graded: number | null, via = 'link') => ({
			effect: effectOn(item(answer, graded), river, accepted),
			name,
			assignment: null,
			attempt: { ...attempt, via }
		});
		const summary = summaryOf([
			affected('Lea', 'x', 0),
			affected('Mia', 'the Silver', 0),
			affected('Noah', 'x', null),
			affected('Ada', null, null),
			affected('The author', 'the Silver', 0, 'owner')
		]);
		expect(summary).toMatchObject({ unchanged: 1, replaced: 1, kept: 1 });
		expect(summary.changed).toEqual([
			{
				name: 'Mia',
				assignment: null,
				practice: false,
				late: false,
				before: { milliMarks: 1000, milliPoints: 5000 },
				after: { milliMarks: 3000, milliPoints: 5000 }
			}
		]);
	});
});

it('groups answers that say the same, the most frequent first', () => {
	const given = ['x', 'the Silver', null, 'The  silver', 'Silverwatre'].map(said);
	expect(answerGroups(accepted, given)).toMatchObject([
		{ words: 'the Silver', students: 2, milliCredit: 1000 },
		{ words: 'x', students: 1, milliCredit: 0 },
		{ words: 'Silverwatre', students: 1, milliCredit: 1000 }
	]);
});

it('tells a student what each correction changed', () => {
	const at = new Date('2026-03-04T10:00:00Z');
	const row = (milliMarks: number, way: 'regrade' | 'undo' | null = null) => ({
		position: 2,
		milliMarks,
		way,
		reason: way && 'So it was.',
		at: way && at
	});
	const notes = notesOf([row(0), row(1000, 'regrade'), row(500), row(0, 'undo')]);
	expect(notes.get(2)).toEqual([
		{ way: 'regrade', reason: 'So it was.', at, milliMarks: 1000 },
		{ way: 'undo', reason: 'So it was.', at, milliMarks: -500 }
	]);
});
