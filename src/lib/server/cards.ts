import { cardFragment } from '../domain/classes/passcode.ts';
import { qrOf } from './qr.ts';

/** A student's card. The passcode is on it this once: what is stored is its hash. */
export interface Card {
	studentId: string;
	name: string;
	passcode: string;
	qr: { size: number; path: string };
}

/** The card whose QR code leads to the class's sign-in page, the passcode behind the "#". */
export const cardOf = (
	classLink: string,
	{ studentId, name, passcode }: Omit<Card, 'qr'>
): Card => ({
	studentId,
	name,
	passcode,
	qr: qrOf(`${classLink}#${cardFragment(studentId, passcode)}`)
});
