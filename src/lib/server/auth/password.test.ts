import { expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

it('keeps passwords as Argon2id with OWASP’s setting', async () => {
	const hash = await hashPassword('correct horse');
	expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	expect(await verifyPassword(hash, 'correct horse')).toBe(true);
	expect(await verifyPassword(hash, 'wrong')).toBe(false);
});

it('says no to an account without a password, whatever is typed', async () => {
	expect(await verifyPassword(null, '')).toBe(false);
	expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
});

it('takes one way of writing é for the other', async () => {
	const hash = await hashPassword('caf\u00e9 au lait');
	expect(await verifyPassword(hash, 'cafe\u0301 au lait')).toBe(true);
});
