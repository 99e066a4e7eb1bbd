/** What the audit log tells of: changes to marks, keys and accounts, and what was removed. */
export const AUDIT_ACTIONS = [
	'mark.given',
	'mark.taken-back',
	'key.corrected',
	'dispute.decided',
	'account.invited',
	'account.invitation-withdrawn',
	'account.made',
	'account.renamed',
	'account.locked',
	'account.unlocked',
	'account.password-link',
	'account.password-changed',
	'account.passcode-made',
	'account.sessions-ended',
	'account.role-changed',
	'account.handed-over',
	'account.deleted',
	'school.setting-changed',
	'article.corrected',
	'article.taken-down',
	'class.deleted',
	'class.rolled-over',
	'class.handed-over',
	'data.exported',
	'data.purged'
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export interface AuditEntry {
	action: AuditAction;
	/** What it was done to, as it was called then. */
	subject?: string;
	subjectId?: string;
	/** Figures, old and new values; never a secret. */
	details?: Record<string, string | number | null>;
}
