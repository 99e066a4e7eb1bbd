import { and, asc, desc, eq, gte, inArray, or } from 'drizzle-orm';
import { notesOf, type NoteOfCorrection } from '../../domain/corrections/notes.ts';
import type { Db } from './client.ts';
import { attemptItems, attempts, gradings } from './schema/answers.ts';
import { seats } from './schema/boards.ts';
import { corrections } from './schema/corrections.ts';
import { players, users } from './schema/people.ts';

/** A mark that a correction changed. */
export interface ChangedMark {
	/** On the list for what was given, else the nickname at the quiz. */
	name: string;
	before: number;
	after: number;
}

/**
 * What was corrected about the question, the newest first, each with the marks that it changed. The
 * caller has found the question through its owner.
 */
export async function correctionsOf(db: Db, schoolId: string, questionId: string) {
	const rows = await db
		.select()
		.from(corrections)
		.where(and(eq(corrections.schoolId, schoolId), eq(corrections.questionId, questionId)))
		.orderBy(desc(corrections.id));
	const changed = await changedMarks(
		db,
		schoolId,
		rows.map(({ id }) => id)
	);
	return rows.map(({ id, way, reason, byName, createdAt, toVersionId }) => ({
		id,
		way,
		reason,
		byName,
		createdAt,
		toVersionId,
		changed: changed.get(id) ?? []
	}));
}

async function changedMarks(db: Db, schoolId: string, ids: string[]) {
	const found = new Map<string, ChangedMark[]>();
	if (!ids.length) return found;
	const made = await db
		.select({ attemptId: gradings.attemptId, position: gradings.position })
		.from(gradings)
		.where(and(eq(gradings.schoolId, schoolId), inArray(gradings.correctionId, ids)));
	if (!made.length) return found;
	const graded = await db
		.select({
			attemptId: gradings.attemptId,
			position: gradings.position,
			correctionId: gradings.correctionId,
			milliMarks: gradings.milliMarks,
			assignmentId: attempts.assignmentId,
			user: users.name,
			nickname: seats.nickname
		})
		.from(gradings)
		.innerJoin(
			attempts,
			and(eq(attempts.schoolId, gradings.schoolId), eq(attempts.id, gradings.attemptId))
		)
		.innerJoin(
			players,
			and(eq(players.schoolId, attempts.schoolId), eq(players.id, attempts.playerId))
		)
		.leftJoin(users, and(eq(users.schoolId, players.schoolId), eq(users.id, players.userId)))
		.leftJoin(
			seats,
			and(
				eq(seats.schoolId, attempts.schoolId),
				eq(seats.setId, attempts.setId),
				eq(seats.playerId, attempts.playerId)
			)
		)
		.where(
			and(
				eq(gradings.schoolId, schoolId),
				inArray(gradings.attemptId, [...new Set(made.map(({ attemptId }) => attemptId))])
			)
		)
		.orderBy(asc(gradings.id));
	const last = new Map<string, number>();
	for (const row of graded) {
		const at = `${row.attemptId}:${row.position}`;
		const before = last.get(at) ?? 0;
		last.set(at, row.milliMarks);
		if (!row.correctionId || !ids.includes(row.correctionId)) continue;
		const name = (row.assignmentId ? row.user : row.nickname) ?? '';
		const mark = { name, before, after: row.milliMarks };
		found.set(row.correctionId, [...(found.get(row.correctionId) ?? []), mark]);
	}
	return found;
}

/**
 * What corrections have done to the marks of a submitted attempt, by position, the oldest first. The
 * caller has found the attempt through its player or its teacher.
 */
export async function correctionNotes(
	db: Db,
	schoolId: string,
	attemptId: string
): Promise<Map<number, NoteOfCorrection[]>> {
	const rows = await db
		.select({
			position: gradings.position,
			milliMarks: gradings.milliMarks,
			way: corrections.way,
			reason: corrections.reason,
			at: corrections.createdAt
		})
		.from(gradings)
		.leftJoin(
			corrections,
			and(eq(corrections.schoolId, gradings.schoolId), eq(corrections.id, gradings.correctionId))
		)
		.where(and(eq(gradings.schoolId, schoolId), eq(gradings.attemptId, attemptId)))
		.orderBy(asc(gradings.id));
	return notesOf(rows);
}

/** Whether the item's question was corrected after its attempt had begun. */
export async function isCorrectedSince(
	db: Db,
	schoolId: string,
	attemptId: string,
	position: number
): Promise<boolean> {
	const rows = await db
		.select({ id: corrections.id })
		.from(attemptItems)
		.innerJoin(
			attempts,
			and(eq(attempts.schoolId, attemptItems.schoolId), eq(attempts.id, attemptItems.attemptId))
		)
		.innerJoin(
			corrections,
			and(
				eq(corrections.schoolId, attemptItems.schoolId),
				gte(corrections.createdAt, attempts.startedAt),
				// what was answered keeps its version
				or(
					eq(corrections.toVersionId, attemptItems.versionId),
					eq(corrections.fromVersionId, attemptItems.versionId)
				)
			)
		)
		.where(
			and(
				eq(attemptItems.schoolId, schoolId),
				eq(attemptItems.attemptId, attemptId),
				eq(attemptItems.position, position)
			)
		)
		.limit(1);
	return rows.length > 0;
}
