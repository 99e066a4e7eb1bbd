import { and, desc, eq, inArray, isNotNull, lt, or } from 'drizzle-orm';
import { AUDIT_ACTIONS, type AuditAction } from '../../domain/audit/actions.ts';
import { actionsOf, type AuditKind } from '../../domain/audit/kinds.ts';
import type { Db } from './client.ts';
import { auditLog } from './schema/audit.ts';

/** The most entries that one page of the log shows. */
export const LOG_PAGE = 50;

export interface LogSearch {
	kind: AuditKind | null;
	/** By whom or to whom it was done: an id. */
	person: string | null;
}

export interface LogEntry {
	id: string;
	/** '' where Lede did it by itself, or somebody at the server's own console. */
	actorName: string;
	action: AuditAction;
	subject: string;
	details: Record<string, string | number | null>;
	createdAt: Date;
}

/** A page of the log, newest first, from behind the entry `before` on; whether there is more. */
export async function listLog(
	db: Db,
	schoolId: string,
	search: LogSearch,
	before: string | null
): Promise<{ entries: LogEntry[]; hasMore: boolean }> {
	const rows = await select(db, schoolId, search, before).limit(LOG_PAGE + 1);
	return { entries: entriesOf(rows.slice(0, LOG_PAGE)), hasMore: rows.length > LOG_PAGE };
}

/** The whole of it, for a file. */
export const wholeLog = async (db: Db, schoolId: string, search: LogSearch): Promise<LogEntry[]> =>
	entriesOf(await select(db, schoolId, search, null));

/** Everybody who did something that the log tells of, by name as it was the last time. */
export async function peopleInLog(db: Db, schoolId: string) {
	const people = await db
		.selectDistinctOn([auditLog.actorId], { id: auditLog.actorId, name: auditLog.actorName })
		.from(auditLog)
		.where(and(eq(auditLog.schoolId, schoolId), isNotNull(auditLog.actorId)))
		.orderBy(auditLog.actorId, desc(auditLog.id));
	return people
		.flatMap(({ id, name }) => (id ? [{ id, name }] : []))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

const select = (db: Db, schoolId: string, { kind, person }: LogSearch, before: string | null) =>
	db
		.select({
			id: auditLog.id,
			actorName: auditLog.actorName,
			action: auditLog.action,
			subject: auditLog.subject,
			details: auditLog.details,
			createdAt: auditLog.createdAt
		})
		.from(auditLog)
		.where(
			and(
				eq(auditLog.schoolId, schoolId),
				kind ? inArray(auditLog.action, actionsOf(kind)) : undefined,
				person ? or(eq(auditLog.actorId, person), eq(auditLog.subjectId, person)) : undefined,
				before ? lt(auditLog.id, before) : undefined
			)
		)
		.orderBy(desc(auditLog.id))
		.$dynamic();

type Row = Awaited<ReturnType<typeof select>>[number];

const isAction = (action: string): action is AuditAction =>
	(AUDIT_ACTIONS as readonly string[]).includes(action);

/** An action that this Lede has no word for (a newer one wrote it) is left out. */
const entriesOf = (rows: readonly Row[]): LogEntry[] =>
	rows.flatMap(({ action, ...rest }) => (isAction(action) ? [{ ...rest, action }] : []));
