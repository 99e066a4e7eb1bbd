import { expect, test } from 'vitest';
import { pinFrom, readPin, spokenPin } from './pin.ts';

test.each([
	['123456', '123456'],
	[' 012 345 ', '012345'],
	['123-456', '123456'],
	['12345', null],
	['1234567', null],
	['12345a', null],
	['', null],
	['１２３４５６', null]
])('"%s" is typed: %s', (typed, pin) => {
	expect(readPin(typed)).toBe(pin);
});

test.each([
	[[0, 0, 0, 0], '000000'],
	[[0, 0, 0, 7], '000007'],
	[[0, 15, 66, 64], '000000'], // a million
	[[255, 255, 255, 255], '967295']
])('%j make the PIN %s', (bytes, pin) => {
	expect(pinFrom(Uint8Array.from(bytes))).toBe(pin);
});

test('the bytes may stand anywhere in their buffer', () => {
	expect(pinFrom(Uint8Array.from([9, 9, 0, 0, 0, 7]).subarray(2))).toBe('000007');
});

test('a PIN is read out in halves, and can be typed so', () => {
	expect(spokenPin('012345')).toBe('012 345');
	expect(readPin(spokenPin('012345'))).toBe('012345');
});
