import { expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';

it.each([
	'password',
	'Password123!',
	'qwerty12345',
	'12345678',
	'87654321',
	'abcdefgh',
	'aaaaaaaa',
	'20082008',
	'iloveyou!!',
	'letmein2026'
])('%s is common', (password) => {
	expect(isCommonPassword(password)).toBe(true);
});

it.each([
	'correct horse battery',
	'my dragon eats toast',
	'tram42lantern',
	'七転び八起き七転び八起き'
])('%s is not', (password) => {
	expect(isCommonPassword(password)).toBe(false);
});
