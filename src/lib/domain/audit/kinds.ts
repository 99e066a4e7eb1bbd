import { AUDIT_ACTIONS, type AuditAction } from './actions.ts';

/** What an administrator looks for in the log. */
export const AUDIT_KINDS = ['marks', 'keys', 'accounts', 'data'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** What an action changed: its code begins with it. */
export function auditKind(action: AuditAction): AuditKind {
	if (action.startsWith('mark.') || action.startsWith('dispute.')) return 'marks';
	if (action.startsWith('key.')) return 'keys';
	return action.startsWith('account.') ? 'accounts' : 'data';
}

export const actionsOf = (kind: AuditKind): AuditAction[] =>
	AUDIT_ACTIONS.filter((action) => auditKind(action) === kind);
