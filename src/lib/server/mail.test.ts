import { afterEach, expect, it, vi } from 'vitest';
import { startSmtp } from '../../../tests/smtp.ts';
import { passwordMail } from './account-mails.ts';
import { log } from './log.ts';
import { canMail, sendMail } from './mail.ts';

const LINK = 'http://lede.example/reset/qVbmTB2rT1mE7sJ2h2cVvQ';
let server: Awaited<ReturnType<typeof startSmtp>> | undefined;

afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	server?.close();
	server = undefined;
});

async function smtpServer(options: { refuses?: string } = {}) {
	server = await startSmtp(options);
	vi.stubEnv('SMTP_URL', server.url);
	vi.stubEnv('MAIL_FROM', 'Lede <lede@school.example>');
	return server.heard;
}

it('is off until a server and a sender are set', () => {
	vi.stubEnv('SMTP_URL', '');
	expect(canMail()).toBe(false);
	vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:25');
	vi.stubEnv('MAIL_FROM', '');
	expect(canMail()).toBe(false);
	vi.stubEnv('MAIL_FROM', 'lede@school.example');
	expect(canMail()).toBe(true);
});

it('hands the mail over as plain text, with the link whole', async () => {
	const heard = await smtpServer();
	expect(await sendMail(passwordMail('ann@school.example', LINK, 'Hill School'))).toBe(true);
	expect(heard).toContain('MAIL FROM:<lede@school.example>');
	expect(heard).toContain('RCPT TO:<ann@school.example>');
	expect(heard).toContain('Subject: A new password for Lede');
	expect(heard).toContain('Content-Type: text/plain; charset=utf-8');
	expect(heard).toContain(LINK);
});

it('keeps what is sent to one address from becoming two, or a header', async () => {
	const heard = await smtpServer();
	await sendMail({ to: 'a@x.example, b@x.example', subject: 'A\r\nBcc: c@x.example', text: '' });
	expect(heard.filter((line) => line.startsWith('RCPT')).length).toBeLessThan(2);
	expect(heard.filter((line) => /^Bcc:/i.test(line))).toEqual([]);
});

it('says when it could not, and logs no address', async () => {
	await smtpServer({ refuses: '550 <ann@school.example> is unknown here' });
	const warn = vi.spyOn(log, 'warn').mockImplementation(() => {});
	expect(await sendMail(passwordMail('ann@school.example', LINK, 'Hill School'))).toBe(false);
	expect(warn).toHaveBeenCalledWith(
		{ code: 'EENVELOPE', responseCode: 550 },
		expect.not.stringContaining('@')
	);
	vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
	expect(await sendMail(passwordMail('ann@school.example', LINK, 'Hill School'))).toBe(false);
	expect(JSON.stringify(warn.mock.calls)).not.toContain('ann@');
});
