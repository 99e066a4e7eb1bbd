import { expect, it } from 'vitest';
import { csv } from './csv.ts';
import { STUDENT_COLUMNS, studentRows, type StudentRecord } from './student.ts';

const RECORD: StudentRecord = {
	madeAt: '2026-11-25T10:00:00.000Z',
	account: {
		...{ id: '1', name: '=HYPERLINK("x")', email: null, since: '2026-08-01' },
		...{ hasPasscode: true, isLocked: false }
	},
	classes: [{ name: '7a', nickname: 'Amber Heron', state: 'in', since: '2026-08-02' }],
	accommodations: { timePercent: null },
	exceptions: [
		{ assignment: 'A bridge', opensAt: null, closesAt: null, extraAttempts: 1, isExcused: true }
	],
	nicknames: [],
	sessions: [],
	attempts: [
		{
			...{ quiz: 'A bridge', isAssigned: true, number: 1, begun: 'b', handedIn: 'h' },
			...{
				isLate: true,
				isPractice: false,
				isLive: false,
				addedMinutes: 0,
				score: { points: 1, of: 2 }
			},
			answers: [
				{
					...{ question: 'Who?', answer: '@me', sureness: null, tries: [], hints: ['Look up.'] },
					...{ mark: { points: 1, of: 1 }, note: '' },
					disagreement: { words: '+1', state: 'open', reply: '', at: 'd' }
				}
			]
		}
	]
};

it('is a table with a row for each thing that is known', () => {
	expect(studentRows(RECORD)).toEqual([
		['account', '', '2026-08-01', 'name', '=HYPERLINK("x")'],
		['account', '', '', 'number', '1'],
		['class', '7a', '2026-08-02', 'joined', ''],
		['class', '7a', '2026-08-02', 'nickname', 'Amber Heron'],
		['accommodation', '', '', 'timePercent', 'unlimited'],
		['exception', 'A bridge', '', 'more attempts', 1],
		['exception', 'A bridge', '', 'excused: it does not count', 'yes'],
		['attempt', 'A bridge', 'b', 'begun', 1],
		['attempt', 'A bridge', 'h', 'handed in', 'late'],
		['attempt', 'A bridge', '', 'points', '1 of 2'],
		['answer', 'A bridge', '', 'Who?', '@me'],
		['hint', 'A bridge', '', 'Who?', 'Look up.'],
		['mark', 'A bridge', '', 'Who?', '1 of 1'],
		['disagreement', 'A bridge', 'd', 'open', '+1']
	]);
});

it('has no cell that a spreadsheet would run', () => {
	const file = csv(STUDENT_COLUMNS, studentRows(RECORD));
	expect(file).toContain(`"'=HYPERLINK(""x"")"`);
	expect(file).toContain("'@me");
	expect(file).toContain("'+1");
});
