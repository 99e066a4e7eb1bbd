import type { Mail } from './mail.ts';

/** The mail that brings a teacher the invitation. */
export const invitationMail = (to: string, link: string, school: string): Mail => ({
	to,
	subject: `Your invitation to Lede at ${school}`,
	text: `Hello,

${school} invites you to Lede, where news articles become quizzes. Make your account here:

${link}

The link works once, and for 14 days.
`
});

/** The mail that lets somebody choose a new password. */
export const passwordMail = (to: string, link: string, school: string): Mail => ({
	to,
	subject: 'A new password for Lede',
	text: `Hello,

choose a new password for your account of Lede at ${school} here:

${link}

The link works once, and for 24 hours. If you did not want this, do nothing: your password stays as it is.
`
});
