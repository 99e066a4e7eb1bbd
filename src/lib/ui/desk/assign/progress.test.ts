import { expect, it } from 'vitest';
import {
	canBeExtended,
	groupText,
	statusText,
	timeLeftText,
	type AttemptShown
} from './progress.ts';

const MINUTE = 60_000;
const line = (...attempts: Partial<AttemptShown>[]) => ({
	attempts: attempts.map((attempt, index) => ({
		id: `${index}`,
		number: index + 1,
		isOpen: false,
		isByTime: false,
		deadlineAt: null,
		late: false,
		milliMarks: 3000,
		milliPoints: 5000,
		answered: 2,
		questions: 5,
		...attempt
	}))
});

it.each([
	[line(), 'Not begun'],
	[line({ isOpen: true }), 'Working, 2 of 5 answered'],
	[line({}), 'Handed in'],
	[line({ isByTime: true }), 'Handed in when time was over'],
	[line({ late: true }), 'Handed in, late'],
	[line({}, { isOpen: true, answered: 0 }), 'Working, 0 of 5 answered']
])('%j: %s', (student, text) => {
	expect(statusText(student)).toBe(text);
});

it.each([
	[line(), ''],
	[line({}), ''],
	[line({ isOpen: true }), 'no limit'],
	[line({ isOpen: true, deadlineAt: 0 }), 'over'],
	[line({ isOpen: true, deadlineAt: 30 * 1000 }), '1 min'],
	[line({ isOpen: true, deadlineAt: 12 * MINUTE }), '12 min'],
	[line({ isOpen: true, deadlineAt: 180 * MINUTE }), '3 h'],
	[line({ isOpen: true, deadlineAt: 7 * 24 * 60 * MINUTE }), '7 days']
])('%j has %s left', (student, text) => {
	expect(timeLeftText(student, 0)).toBe(text);
});

it.each([
	[line(), false],
	[line({}), false],
	[line({ isOpen: true }), false],
	[line({ isOpen: true, deadlineAt: 5 }), true]
])('%j can be given minutes: %s', (student, can) => {
	expect(canBeExtended(student)).toBe(can);
});

it('counts who is done and who is working', () => {
	expect(groupText([line(), line({}), line({}, { isOpen: true })])).toBe(
		'2 of 3 handed in, 1 working'
	);
	expect(groupText([line()])).toBe('0 of 1 handed in');
});
