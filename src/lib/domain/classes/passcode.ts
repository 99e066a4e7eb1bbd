export const PASSCODE_LENGTH = 6;

/** A typed passcode: six digits, spaces and dashes ignored; null when it cannot be one. */
export function readPasscode(typed: string): string | null {
	const digits = typed.replace(/[\s-]/g, '');
	return /^\d{6}$/.test(digits) ? digits : null;
}

/** What a card's QR code carries behind the "#", where no server sees it. */
export const cardFragment = (studentId: string, passcode: string): string =>
	`${studentId}.${passcode}`;

/** Who and which passcode a card's fragment says, with or without its "#"; null for any other. */
export function readCardFragment(hash: string): { student: string; passcode: string } | null {
	const [, student, passcode] = /^#?([0-9a-f-]{36})\.(\d{6})$/.exec(hash) ?? [];
	return student && passcode ? { student, passcode } : null;
}
