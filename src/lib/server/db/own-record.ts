import { and, asc, eq } from 'drizzle-orm';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { tries } from './schema/answers.ts';
import { assignmentExceptions, assignments } from './schema/assignments.ts';
import { seats } from './schema/boards.ts';
import { accommodations, classes, enrolments } from './schema/classes.ts';
import { disputes } from './schema/disputes.ts';
import { players, sessions, users } from './schema/people.ts';
import { questionSets } from './schema/sets.ts';

/** What is known of a student beside their attempts, without a hash; null when there is no such one. */
export async function ownRecord(db: Db, { schoolId, userId }: Owner) {
	const [account] = await db
		.select()
		.from(users)
		.where(and(eq(users.schoolId, schoolId), eq(users.id, userId)));
	if (!account) return null;
	const [needs] = await db
		.select()
		.from(accommodations)
		.where(and(eq(accommodations.schoolId, schoolId), eq(accommodations.userId, userId)));
	return {
		account,
		needs: needs ?? null,
		places: await db
			.select({
				name: classes.name,
				nickname: enrolments.nickname,
				state: enrolments.state,
				since: enrolments.createdAt
			})
			.from(enrolments)
			.innerJoin(
				classes,
				and(eq(classes.schoolId, enrolments.schoolId), eq(classes.id, enrolments.classId))
			)
			.where(and(eq(enrolments.schoolId, schoolId), eq(enrolments.userId, userId)))
			.orderBy(asc(enrolments.createdAt)),
		exceptions: await db
			.select({ exception: assignmentExceptions, title: assignments.title })
			.from(assignmentExceptions)
			.innerJoin(
				assignments,
				and(
					eq(assignments.schoolId, assignmentExceptions.schoolId),
					eq(assignments.id, assignmentExceptions.assignmentId)
				)
			)
			.where(
				and(eq(assignmentExceptions.schoolId, schoolId), eq(assignmentExceptions.userId, userId))
			),
		seats: await db
			.select({ seat: seats, title: questionSets.title })
			.from(seats)
			.innerJoin(players, and(eq(players.schoolId, seats.schoolId), eq(players.id, seats.playerId)))
			.innerJoin(
				questionSets,
				and(eq(questionSets.schoolId, seats.schoolId), eq(questionSets.id, seats.setId))
			)
			.where(and(eq(seats.schoolId, schoolId), eq(players.userId, userId)))
			.orderBy(asc(seats.createdAt)),
		sessions: await db
			.select({ since: sessions.createdAt, until: sessions.expiresAt })
			.from(sessions)
			.where(and(eq(sessions.schoolId, schoolId), eq(sessions.userId, userId)))
			.orderBy(asc(sessions.createdAt))
	};
}

/** The tries and the disagreements of an attempt; the caller has found it through its player. */
export async function saidInAttempt(db: Db, schoolId: string, attemptId: string) {
	return {
		tries: await db
			.select()
			.from(tries)
			.where(and(eq(tries.schoolId, schoolId), eq(tries.attemptId, attemptId)))
			.orderBy(asc(tries.position), asc(tries.number)),
		disputes: await db
			.select()
			.from(disputes)
			.where(and(eq(disputes.schoolId, schoolId), eq(disputes.attemptId, attemptId)))
	};
}
