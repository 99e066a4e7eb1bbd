import { kindOf } from '../../lib/domain/questions/kinds/index.ts';
import { createLucia } from '../../lib/server/auth/lucia.ts';
import { startAssigned } from '../../lib/server/db/assigned-attempts.ts';
import { addAssignment } from '../../lib/server/db/assignments.ts';
import { attemptItemsOf } from '../../lib/server/db/attempt-items.ts';
import { addClass } from '../../lib/server/db/classes.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { newestEdition } from '../../lib/server/db/editions.ts';
import { addStudents } from '../../lib/server/db/enrolments.ts';
import type { Owner } from '../../lib/server/db/owner.ts';
import { playerOfUser } from '../../lib/server/db/players.ts';
import { theSchool } from '../../lib/server/db/schools.ts';
import { addUser } from '../../lib/server/db/users.ts';
import { addBenchQuiz } from './quiz.ts';
import type { Seat } from './seat.ts';

/** Students of many classes, logged in, each with an attempt at one assignment that has just begun. */
export async function addSeats(db: Db, count: number): Promise<Seat[]> {
	const schoolId = await theSchool(db);
	const teacher = { name: 'Inge Sandoval', email: null, passwordHash: null };
	const teacherId = await addUser(db, schoolId, teacher, 'teacher');
	if (!teacherId) throw new Error('The teacher could not be added');
	const owner = { schoolId, userId: teacherId };
	const classIds: string[] = [];
	const students: string[] = [];
	while (students.length < count) {
		const classId = await addClass(db, owner, `Class ${classIds.length + 1}`);
		const names = Array.from(
			{ length: Math.min(CLASS_SIZE, count - students.length) },
			(_, index) => `Student ${index + 1}`
		);
		students.push(...(await addStudents(db, schoolId, classId, names)));
		classIds.push(classId);
	}
	const assignmentId = await give(db, owner, classIds);
	const auth = createLucia(
		() => db,
		() => schoolId
	);
	const seats: Seat[] = [];
	for (const userId of students) {
		const session = await auth.createSession(userId, {});
		const begun = await startAssigned(db, { schoolId, userId }, assignmentId, new Date());
		if (!begun.ok) throw new Error(`An attempt could not begin: ${begun.reason}`);
		const { attemptId } = begun;
		const items = await attemptItemsOf(db, schoolId, attemptId);
		const questions = items.map(({ question: { kind, content } }) => ({
			kind,
			options: kindOf(kind).optionCount(content)
		}));
		const player = await playerOfUser(db, { schoolId, userId });
		const cookie = `${auth.sessionCookieName}=${session.id}`;
		seats.push({ player, cookie, attemptId, questions });
	}
	return seats;
}

const CLASS_SIZE = 30;

/** Gives the quiz to the classes as a test of 40 minutes, for a mark. */
async function give(db: Db, owner: Owner, classIds: string[]): Promise<string> {
	const setId = await addBenchQuiz(db, owner);
	const edition = await newestEdition(db, owner.schoolId, setId);
	if (!edition) throw new Error('The quiz has no edition');
	const { id: editionId, title, articleAccess, marking } = edition;
	const now = Date.now();
	const assignmentId = await addAssignment(
		db,
		owner,
		{ setId, editionId },
		{
			title,
			opensAt: new Date(now - HOUR_MS),
			closesAt: new Date(now + 24 * HOUR_MS),
			timeZone: 'Europe/Berlin',
			timeLimitMinutes: 40,
			articleAccess,
			marking
		},
		{ classIds, userIds: [] }
	);
	if (!assignmentId) throw new Error('The quiz could not be given');
	return assignmentId;
}

const HOUR_MS = 60 * 60 * 1000;
