import type { RequestEvent } from '@sveltejs/kit';
import { phoneOrigin } from '$lib/server/addresses.ts';
import { forgivePasscodes } from '$lib/server/auth/passcode-limits.ts';
import { newPasscodes } from '$lib/server/auth/passcode.ts';
import { cardOf } from '$lib/server/cards.ts';
import { db } from '$lib/server/db/index.ts';
import type { Owner } from '$lib/server/db/owner.ts';
import { renewPasscode } from '$lib/server/db/passcodes.ts';

/** Gives a student of the class a new passcode, on a card; ends their being kept out, too. */
export async function newCard(
	event: RequestEvent,
	teacher: Owner,
	{ name: className, code }: { name: string; code: string },
	student: { id: string; name: string }
) {
	const [made] = await newPasscodes([student.id]);
	if (!made || !(await renewPasscode(db(), teacher, className, made))) return null;
	await forgivePasscodes(student.id);
	return cardOf(classLink(event, code), {
		studentId: student.id,
		name: student.name,
		passcode: made.passcode
	});
}

/** A class's address for signing in, as phones reach it. */
export const classLink = ({ url }: Pick<RequestEvent, 'url'>, code: string): string =>
	`${phoneOrigin(url)}/c/${code}`;
