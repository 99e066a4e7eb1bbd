import { and, eq } from 'drizzle-orm';
import { addAssignment, type AssignmentSettings } from '../src/lib/server/db/assignments.ts';
import { addClass } from '../src/lib/server/db/classes.ts';
import type { Db } from '../src/lib/server/db/client.ts';
import { newestEdition } from '../src/lib/server/db/editions.ts';
import { addStudents } from '../src/lib/server/db/enrolments.ts';
import { newId } from '../src/lib/server/db/ids.ts';
import type { Owner } from '../src/lib/server/db/owner.ts';
import { attempts } from '../src/lib/server/db/schema/answers.ts';
import { players } from '../src/lib/server/db/schema/people.ts';
import { someQuiz } from './factories.ts';

/** A class of the teacher with students of these names. */
export async function someClass(
	db: Db,
	teacher: Owner,
	names: readonly string[] = ['Mia', 'Noah']
) {
	const classId = await addClass(db, teacher, 'Class 7a');
	const userIds = await addStudents(db, teacher.schoolId, classId, names);
	const students = userIds.map((userId): Owner => ({ schoolId: teacher.schoolId, userId }));
	return { classId, students };
}

/** A quiz given to a class; open since yesterday and for a day, unless the settings say otherwise. */
export async function someAssignment(
	db: Db,
	teacher: Owner,
	classId: string,
	settings: Partial<AssignmentSettings> = {}
) {
	const quiz = await someQuiz(db, teacher, { visibility: 'private' });
	const edition = await newestEdition(db, teacher.schoolId, quiz.setId);
	if (!edition) throw new Error('A published quiz has an edition');
	const now = Date.now();
	const assignmentId = await addAssignment(
		db,
		teacher,
		{ setId: quiz.setId, editionId: edition.id },
		{
			title: edition.title,
			opensAt: new Date(now - DAY_MS),
			closesAt: new Date(now + DAY_MS),
			timeZone: 'Europe/Berlin',
			articleAccess: edition.articleAccess,
			marking: edition.marking,
			...settings
		},
		{ classIds: [classId], userIds: [] }
	);
	if (!assignmentId) throw new Error('The quiz and the class are the teacher’s');
	return { ...quiz, editionId: edition.id, assignmentId };
}

/**
 * The student's next attempt at the assignment, as the row says it: without questions, open unless
 * it has `milliMarks`. For what is told of attempts; answering begins them as students do.
 */
export async function someAssignedAttempt(
	db: Db,
	{ schoolId, userId }: Owner,
	assignment: { assignmentId: string; setId: string; editionId: string },
	row: Partial<typeof attempts.$inferInsert> = {}
): Promise<string> {
	await db.insert(players).values({ id: newId(), schoolId, userId }).onConflictDoNothing();
	const [player] = await db.select().from(players).where(eq(players.userId, userId));
	if (!player) throw new Error('A user can be a player');
	const { assignmentId, setId, editionId } = assignment;
	const mine = and(eq(attempts.playerId, player.id), eq(attempts.assignmentId, assignmentId));
	const id = newId();
	await db.insert(attempts).values({
		...{ id, schoolId, playerId: player.id, assignmentId, setId, editionId, seed: id },
		...{ number: (await db.$count(attempts, mine)) + 1, via: 'assignment', practice: false },
		...{ milliPoints: 5000, submittedAt: row.milliMarks === undefined ? null : new Date() },
		...row
	});
	return id;
}

const DAY_MS = 24 * 60 * 60 * 1000;
