import { expect, it } from 'vitest';
import {
	countWrongPassword,
	countWrongPin,
	forgiveWrongPasswords,
	isLockedOut,
	mayTryPin
} from './limits.ts';

it('locks one account after ten wrong passwords, and no other', async () => {
	for (let wrong = 0; wrong < 9; wrong++) await countWrongPassword('ann@school.example');
	expect(await isLockedOut('ann@school.example')).toBe(false);
	await countWrongPassword('ann@school.example');
	expect(await isLockedOut('ann@school.example')).toBe(true);
	expect(await isLockedOut('ben@school.example')).toBe(false);
	await forgiveWrongPasswords('ann@school.example');
	expect(await isLockedOut('ann@school.example')).toBe(false);
});

it('stops one address after many wrong PINs, and counts no right one', async () => {
	for (let wrong = 0; wrong < 149; wrong++) await countWrongPin('192.0.2.1');
	expect(await mayTryPin('192.0.2.1')).toBe(true);
	await countWrongPin('192.0.2.1');
	expect(await mayTryPin('192.0.2.1')).toBe(false);
	for (let right = 0; right < 2000; right++) await mayTryPin('192.0.2.2');
	expect(await mayTryPin('192.0.2.2')).toBe(true);
});

it('stops all after very many wrong PINs from everywhere', async () => {
	for (let wrong = 0; wrong < 1500; wrong++) await countWrongPin(`address ${wrong}`);
	expect(await mayTryPin('192.0.2.2')).toBe(false);
});
