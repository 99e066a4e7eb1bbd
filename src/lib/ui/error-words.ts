/** What an error page says. Kit's own short messages are replaced; ours are shown as they are. */
export function errorWords(status: number, message?: string): { title: string; text: string } {
	const own = message && !OF_THE_MACHINE.test(message) ? message : null;
	if (status >= 500) return { title: 'This did not work', text: SERVER };
	const { title, text } = CLIENT[status] ?? { title: 'This did not work', text: OTHER };
	return { title, text: own ?? text };
}

const OF_THE_MACHINE = /^(Not Found\b|Internal Error|Error|Forbidden|Bad Request|Cross-site)/i;
const SERVER =
	'The mistake is ours, not yours. What you saved before is kept. Go back and try again in a minute.';
const OTHER = 'The server could not use what was sent. Go back and try again.';
const CLIENT: Record<number, { title: string; text: string }> = {
	403: {
		title: 'This page is not open to you',
		text: 'You may need to log in, or to ask the person who gave you the link.'
	},
	404: {
		title: 'There is no page here',
		text: 'The address may be mistyped, or the page may have been taken down.'
	},
	410: {
		title: 'This page is gone',
		text: 'It was here, and its owner has taken it down.'
	},
	413: {
		title: 'This is too much at once',
		text: 'What was sent is larger than Lede takes. Send a shorter text.'
	},
	429: {
		title: 'Too many tries',
		text: 'Wait a minute, then try again.'
	}
};
