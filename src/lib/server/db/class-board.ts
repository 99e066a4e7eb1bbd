import { and, eq } from 'drizzle-orm';
import { boardOf, type SmallBoard } from '../../domain/standings/small-board.ts';
import { assignmentScores } from './assignment-scores.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { assignmentTargets } from './schema/assignments.ts';
import { classes, enrolments } from './schema/classes.ts';
import { alias } from 'drizzle-orm/pg-core';

/**
 * The board of an assignment among the student's classmates who have it, by nicknames and the scores
 * that count. The caller has found the assignment as the student's, and may show scores. Who has it
 * alone has no classmates on it.
 */
export async function classBoard(
	db: Db,
	{ schoolId, userId }: Owner,
	assignmentId: string
): Promise<SmallBoard> {
	const mates = await db
		.select({ userId: enrolments.userId, nickname: enrolments.nickname })
		.from(assignmentTargets)
		.innerJoin(
			classes,
			and(
				eq(classes.schoolId, assignmentTargets.schoolId),
				eq(classes.id, assignmentTargets.classId)
			)
		)
		.innerJoin(
			mine,
			and(
				eq(mine.schoolId, classes.schoolId),
				eq(mine.classId, classes.id),
				eq(mine.userId, userId),
				eq(mine.state, 'in')
			)
		)
		.innerJoin(
			enrolments,
			and(
				eq(enrolments.schoolId, classes.schoolId),
				eq(enrolments.classId, classes.id),
				eq(enrolments.state, 'in')
			)
		)
		.where(
			and(
				eq(assignmentTargets.schoolId, schoolId),
				eq(assignmentTargets.assignmentId, assignmentId)
			)
		);
	const scores = await assignmentScores(db, schoolId, assignmentId);
	// a classmate in two of the classes stands on it once
	const names = new Map(mates.map((mate) => [mate.userId, mate.nickname]));
	return boardOf(
		[...names].flatMap(([id, nickname]) => {
			const milliPercent = scores.get(id);
			return milliPercent === undefined ? [] : { nickname, milliPercent, mine: id === userId };
		})
	);
}

const mine = alias(enrolments, 'mine');
