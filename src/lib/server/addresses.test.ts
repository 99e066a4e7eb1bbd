import { expect, test } from 'vitest';
import { phoneOrigin } from './addresses.ts';

test.each([
	['http://localhost:3000/desk', 'http://192.168.1.7:3000'],
	['http://127.0.0.1:3000/', 'http://192.168.1.7:3000'],
	['http://[::1]:3000/', 'http://192.168.1.7:3000'],
	['http://localhost/', 'http://192.168.1.7'],
	['http://10.0.0.5:3000/desk', 'http://10.0.0.5:3000'],
	['https://quiz.example.org/desk', 'https://quiz.example.org']
])('%s is %s for phones', (here, phones) => {
	expect(phoneOrigin(new URL(here), ['192.168.1.7'])).toBe(phones);
});

test('without a network, the address stays', () => {
	expect(phoneOrigin(new URL('http://localhost:3000/'), [])).toBe('http://localhost:3000');
});
