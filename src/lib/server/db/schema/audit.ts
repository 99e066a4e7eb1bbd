import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, json } from './columns.ts';
import { schoolId } from './schools.ts';

/**
 * Append-only: who changed marks, keys and accounts, and what was removed. Names are kept as they
 * were: an entry stands when the account is gone.
 */
export const auditLog = pgTable(
	'audit_log',
	{
		id: id(),
		schoolId: schoolId(),
		/** Null where Lede did it by itself, or somebody at the server's own console. */
		actorId: uuid('actor_id'),
		actorName: text('actor_name').notNull().default(''),
		/** A code such as `account.locked`; the UI has its sentence. */
		action: text('action').notNull(),
		/** What it was done to, as it was called. */
		subject: text('subject').notNull().default(''),
		subjectId: uuid('subject_id'),
		/** Figures and old and new values; never a secret. */
		details: json<Record<string, string | number | null>>('details').notNull().default({}),
		createdAt: createdAt()
	},
	(t) => [index('audit_log_newest').on(t.schoolId, t.id.desc())]
);
