import { expect, it } from 'vitest';
import { PLAIN_MARKING } from '../../../domain/quizzes/marking.ts';
import { adviceOn, settingsLine } from './assign-words.ts';
import { freshValues, storedValues, typedValues, type AssignmentValues } from './values.ts';

const EDITION = { title: 'The bridge', articleAccess: 'before', marking: PLAIN_MARKING };
const FRESH = freshValues(EDITION, 'Europe/Berlin', Date.parse('2026-03-04T12:00Z'));

it.each<[Partial<AssignmentValues>, string]>([
	[{}, '1 attempt, no time limit, answers shown after closing.'],
	[
		{ attempts: '3', counting: 'mean', timeLimitMinutes: '20', feedback: 'score-only' },
		'3 attempts, mean counts, 20 minutes, only the score is shown.'
	],
	[
		{ attempts: 'any', practice: true, goBack: false, boardOn: true, feedback: 'at-once' },
		'Any number of attempts, best counts, no time limit, answers shown at each question, no going back, for practice, class board.'
	]
])('%j reads %s', (changed, line) => {
	expect(settingsLine({ ...FRESH, ...changed })).toBe(line);
});

it.each<[string, string, boolean]>([
	['1', 'at-once', false],
	['2', 'after-closing', false],
	['2', 'after-submission', true],
	['any', 'at-once', true]
])('%s attempts with answers %s: advice %s', (attempts, feedback, advice) => {
	expect(adviceOn({ ...FRESH, attempts, feedback }) !== '').toBe(advice);
});

it('begins with times in the teacher’s zone, for practice where the quiz has tries', () => {
	expect(FRESH).toMatchObject({
		opensAt: '2026-03-04T13:00',
		closesAt: '2026-03-11T18:00',
		practice: false,
		tries: '2'
	});
	const marking = { ...PLAIN_MARKING, tries: 4 };
	expect(freshValues({ ...EDITION, marking }, 'UTC', 0)).toMatchObject({
		practice: true,
		tries: '4'
	});
});

it('shows what is stored, and keeps what was refused', () => {
	const stored = storedValues({
		...FRESH,
		opensAt: new Date('2026-03-04T12:00Z'),
		closesAt: null,
		lateUntil: null,
		timeLimitMinutes: 20,
		attempts: null,
		counting: 'best',
		feedback: 'at-once',
		marking: PLAIN_MARKING
	});
	expect(stored).toEqual({
		...FRESH,
		closesAt: '',
		timeLimitMinutes: '20',
		attempts: 'any',
		feedback: 'at-once'
	});
	expect(typedValues({ title: '', boardOn: 'on' }, stored)).toEqual({
		...stored,
		title: '',
		boardOn: true,
		shuffleQuestions: false,
		shuffleOptions: false,
		goBack: false
	});
});
