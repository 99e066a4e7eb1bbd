import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { PASSCODE_LENGTH } from '../../domain/classes/passcode.ts';
import { ARGON2ID } from './password.ts';
import { pepper } from './pepper.ts';

/** Six random digits, each as likely as any other (Node draws again rather than fold the rest). */
export const newPasscode = (): string =>
	String(randomInt(10 ** PASSCODE_LENGTH)).padStart(PASSCODE_LENGTH, '0');

/** About 70 ms, off the main thread. */
export const hashPasscode = (passcode: string): Promise<string> =>
	hash(passcode, { ...ARGON2ID, secret: pepper() });

/** A new passcode for each student. Two at a time: the others' sign-ins need threads as well. */
export async function newPasscodes(studentIds: readonly string[]) {
	const made: { studentId: string; passcode: string; hash: string }[] = [];
	for (let next = 0; next < studentIds.length; next += 2)
		made.push(
			...(await Promise.all(
				studentIds.slice(next, next + 2).map(async (studentId) => {
					const passcode = newPasscode();
					return { studentId, passcode, hash: await hashPasscode(passcode) };
				})
			))
		);
	return made;
}

/**
 * Whether the passcode fits. With no stored hash it takes as long as with one and says no, so that
 * the time tells nobody who has a card.
 */
export async function verifyPasscode(stored: string | null, passcode: string): Promise<boolean> {
	const fits = await verify(stored ?? (await decoy()), passcode, { secret: pepper() });
	return stored !== null && fits;
}

let decoyHash: Promise<string> | undefined;
const decoy = () => (decoyHash ??= hashPasscode('nobody'));
