import { and, eq } from 'drizzle-orm';
import type { AuditEntry } from '../../domain/audit/actions.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import { auditLog } from './schema/audit.ts';
import { users } from './schema/people.ts';

/** Who did it; no user where Lede did it by itself, or somebody at the server's own console. */
export interface Actor {
	schoolId: string;
	userId: string | null;
}

/**
 * Writes one line in the audit log. Call it in the transaction of the change itself: then there is
 * neither one without the other.
 */
export async function noteAudit(
	tx: Db,
	{ schoolId, userId }: Actor,
	{ action, subject = '', subjectId, details = {} }: AuditEntry
): Promise<void> {
	const [actor] = userId
		? await tx
				.select({ name: users.name })
				.from(users)
				.where(and(eq(users.schoolId, schoolId), eq(users.id, userId)))
		: [];
	await tx.insert(auditLog).values({
		id: newId(),
		schoolId,
		actorId: userId,
		actorName: actor?.name ?? '',
		action,
		subject,
		subjectId: subjectId ?? null,
		details
	});
}
