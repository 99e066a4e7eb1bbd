import { expect, it } from 'vitest';
import { cardFragment, readCardFragment, readPasscode } from './passcode.ts';

it.each([
	['123456', '123456'],
	[' 012 345 ', '012345'],
	['12-34-56', '123456'],
	['12345', null],
	['1234567', null],
	['12345a', null],
	['１２３４５６', null],
	['', null]
])('reads the passcode %j as %j', (typed, read) => {
	expect(readPasscode(typed)).toBe(read);
});

it('reads back what a card says', () => {
	const student = '01890000-0000-7000-8000-000000000000';
	expect(readCardFragment(`#${cardFragment(student, '012345')}`)).toEqual({
		student,
		passcode: '012345'
	});
	expect(readCardFragment('#main')).toBeNull();
});
