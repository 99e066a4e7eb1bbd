import type { AuditAction } from '../domain/audit/actions.ts';
import type { AuditKind } from '../domain/audit/kinds.ts';

/** The log's codes become sentences here; a code without one is a type error. */

interface Entry {
	actorName: string;
	action: AuditAction;
	subject: string;
	details: Record<string, string | number | null>;
}

export const AUDIT_KIND_NAMES = {
	marks: 'Marks',
	keys: 'Keys of questions',
	accounts: 'Accounts',
	data: 'School, classes and data'
} satisfies Record<AuditKind, string>;

const quoted = (subject: string) => (subject ? `“${subject}”` : '');

/** What was done, behind who did it; `to` is whom or what. */
const DONE: Record<AuditAction, (to: string) => string> = {
	'mark.given': (to) => `gave a mark by hand${to && `: ${to}`}`,
	'mark.taken-back': (to) => `took back a mark given by hand${to && `: ${to}`}`,
	'key.corrected': (to) => `corrected the question ${quoted(to)}`,
	'dispute.decided': (to) => `decided a disagreement${to && `: ${to}`}`,
	'account.invited': (to) => `made an invitation for ${to || 'nobody in particular'}`,
	'account.invitation-withdrawn': (to) =>
		`withdrew the invitation for ${to || 'nobody in particular'}`,
	'account.made': (to) => `made the account of ${to}`,
	'account.renamed': (to) => `changed the name of ${to}`,
	'account.locked': (to) => `locked the account of ${to}`,
	'account.unlocked': (to) => `unlocked the account of ${to}`,
	'account.password-link': (to) => `made a link for a new password of ${to}`,
	'account.password-changed': (to) => `changed the password of ${to}`,
	'account.passcode-made': (to) => (to ? `made a new passcode for ${to}` : 'made new passcodes'),
	'account.sessions-ended': (to) => `ended the sessions of ${to}`,
	'account.role-changed': (to) => `changed the role of ${to}`,
	'account.handed-over': (to) => `handed over all that belonged to ${to}`,
	'account.deleted': (to) => `deleted the account of ${to}`,
	'school.setting-changed': (to) => `changed a setting of the school${to && `: ${to}`}`,
	'article.corrected': (to) => `took in a corrected text of the article ${quoted(to)}`,
	'article.taken-down': (to) => `took down the article ${quoted(to)}`,
	'class.deleted': (to) => `deleted the class ${to}`,
	'class.rolled-over': (to) => `took the class ${to} over into a new year`,
	'class.handed-over': (to) => `handed over the class ${to}`,
	'data.exported': (to) => `downloaded ${to || 'data'}`,
	'data.purged': (to) => `removed old data${to && `: ${to}`}`
};

/** "Ann Lee locked the account of Bo Roe." */
export const auditSentence = ({ actorName, action, subject }: Omit<Entry, 'details'>): string =>
	`${actorName || 'Lede, or its console,'} ${DONE[action](subject).trim()}.`;

/** Figures, old and new values, each a short text. */
export function auditDetails({ details }: Pick<Entry, 'details'>): string[] {
	const { from, to, ...others } = details;
	const change =
		'from' in details || 'to' in details ? [`Before: ${shown(from)}`, `now: ${shown(to)}`] : [];
	return [
		...change,
		...Object.entries(others).map(([key, value]) => `${label(key)}: ${shown(value)}`)
	];
}

const shown = (value: string | number | null | undefined) =>
	value === null || value === undefined || value === '' ? 'nothing' : String(value);

/** "marksChanged" as "marks changed". */
const label = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
