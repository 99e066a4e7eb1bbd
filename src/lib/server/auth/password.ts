import { hash, verify } from '@node-rs/argon2';

/** OWASP's Argon2id setting; 2 is Argon2id (the typings' enum cannot be imported). */
export const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** About 70 ms, off the main thread. */
export const hashPassword = (password: string): Promise<string> =>
	hash(password.normalize('NFKC'), ARGON2ID);

/**
 * Whether the password fits. With no stored hash it takes as long as with one and says no, so that
 * the time tells nobody which accounts there are.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
	const fits = await verify(stored ?? (await decoy()), password.normalize('NFKC'));
	return stored !== null && fits;
}

let decoyHash: Promise<string> | undefined;
const decoy = () => (decoyHash ??= hashPassword('nobody has this password'));
