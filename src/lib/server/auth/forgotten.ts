import { passwordMail } from '../account-mails.ts';
import { ownOrigin, phoneOrigin } from '../addresses.ts';
import { makePasswordLink } from '../db/account-links.ts';
import { findAccountByEmail } from '../db/accounts.ts';
import { db } from '../db/index.ts';
import { findSchool } from '../db/schools.ts';
import { log } from '../log.ts';
import { sendMail } from '../mail.ts';
import { takePasswordMail } from './limits.ts';

/**
 * Mails a password link to the account of this e-mail, at the most three an hour, when there is one
 * that can have it. Never throws and says nothing: whoever asked is answered before, so that not
 * even the time tells which accounts there are.
 */
export async function mailPasswordLink(schoolId: string, email: string): Promise<void> {
	try {
		const account = await findAccountByEmail(db(), schoolId, email);
		if (!account || !(await takePasswordMail(account.id))) return;
		const token = await makePasswordLink(db(), { schoolId, userId: account.id }, null, new Date());
		if (!token) return;
		const link = `${phoneOrigin(new URL(ownOrigin()))}/reset/${token}`;
		const { name } = await findSchool(db(), schoolId);
		await sendMail(passwordMail(email, link, name));
	} catch (err) {
		log.error({ err }, 'a password link could not be made');
	}
}
