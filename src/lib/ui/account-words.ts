/** What the pages about accounts say. */

export const ROLE_NAMES = { admin: 'Administrator', teacher: 'Teacher', student: 'Student' };

const REFUSALS = {
	nobody: 'This cannot be done with this account.',
	yourself: 'You cannot do this to your own account. Another administrator can.',
	'last-administrator': 'This is the last administrator who can log in. Make another one first.',
	'owns-things': 'Something belongs to this account again. Hand it over first.'
};

export const refusalText = (reason: keyof typeof REFUSALS): string => REFUSALS[reason];

/** What became of a mail with a link, which stands beside it in any case. */
export function mailText(mail: { to: string; sent: boolean } | null): string {
	if (!mail) return 'Give it to the person yourself. It is shown only now.';
	return mail.sent
		? `It was mailed to ${mail.to}, too. It is shown only now.`
		: 'The mail could not be sent; here is the link. It is shown only now.';
}
