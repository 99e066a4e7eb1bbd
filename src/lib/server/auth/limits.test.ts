import { expect, it } from 'vitest';
import { countWrongPassword, forgiveWrongPasswords, isLockedOut } from './limits.ts';

it('locks one account after ten wrong passwords, and no other', async () => {
	for (let wrong = 0; wrong < 9; wrong++) await countWrongPassword('ann@school.example');
	expect(await isLockedOut('ann@school.example')).toBe(false);
	await countWrongPassword('ann@school.example');
	expect(await isLockedOut('ann@school.example')).toBe(true);
	expect(await isLockedOut('ben@school.example')).toBe(false);
	await forgiveWrongPasswords('ann@school.example');
	expect(await isLockedOut('ann@school.example')).toBe(false);
});
