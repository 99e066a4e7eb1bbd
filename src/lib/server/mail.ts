import { log } from './log.ts';
import { settings } from './settings.ts';

export interface Mail {
	/** One address. */
	to: string;
	subject: string;
	/** Plain text. */
	text: string;
}

const PATIENCE_MS = 10_000;

/** Whether mail is set up: a server to hand it to, and whom it is from. */
export const canMail = (): boolean => Boolean(settings.smtpUrl() && settings.mailFrom());

/**
 * Hands one mail to the SMTP server; whether it was taken, within half a minute. Why not stands in
 * the log as a code: what servers say repeats addresses.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<boolean> {
	try {
		// most installations send no mail: they do not pay for the library
		const { createTransport } = await import('nodemailer');
		const transport = createTransport({
			url: settings.smtpUrl(),
			connectionTimeout: PATIENCE_MS,
			greetingTimeout: PATIENCE_MS,
			socketTimeout: PATIENCE_MS,
			disableFileAccess: true,
			disableUrlAccess: true
		});
		// as an object: one address stays one, whatever stands in it
		await transport.sendMail({
			from: settings.mailFrom(),
			to: { name: '', address: to },
			subject,
			text
		});
		return true;
	} catch (error) {
		const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
		log.warn({ code, responseCode }, 'a mail could not be sent');
		return false;
	}
}
