import { kindOf } from '../../lib/domain/questions/kinds/index.ts';
import { createLucia } from '../../lib/server/auth/lucia.ts';
import { attemptItemsOf } from '../../lib/server/db/attempt-items.ts';
import { startAttempt } from '../../lib/server/db/attempts.ts';
import { addClass } from '../../lib/server/db/classes.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { addStudents } from '../../lib/server/db/enrolments.ts';
import { playerOfUser } from '../../lib/server/db/players.ts';
import { findQuiz } from '../../lib/server/db/quizzes.ts';
import { theSchool } from '../../lib/server/db/schools.ts';
import { takeSeat } from '../../lib/server/db/seats.ts';
import { findSetFor } from '../../lib/server/db/sets.ts';
import { addUser } from '../../lib/server/db/users.ts';
import { addBenchQuiz } from './quiz.ts';
import type { Seat } from './seat.ts';

/** Students of one class, logged in, each with an attempt that has just begun. */
export async function addSeats(db: Db, count: number): Promise<Seat[]> {
	const schoolId = await theSchool(db);
	const teacher = { name: 'Inge Sandoval', email: null, passwordHash: null };
	const teacherId = await addUser(db, schoolId, teacher, 'teacher');
	if (!teacherId) throw new Error('The teacher could not be added');
	const owner = { schoolId, userId: teacherId };
	const setId = await addBenchQuiz(db, owner);
	const set = await findSetFor(db, owner, setId);
	const quiz = await findQuiz(db, schoolId, set?.linkToken ?? '', null);
	if (!quiz) throw new Error('The quiz is not behind its link');
	const names = Array.from({ length: count }, (_, index) => `Student ${index + 1}`);
	const students = await addStudents(db, schoolId, await addClass(db, owner, 'Year 7'), names);
	const auth = createLucia(
		() => db,
		() => schoolId
	);
	const seats: Seat[] = [];
	for (const userId of students) {
		const session = await auth.createSession(userId, {});
		const player = await playerOfUser(db, { schoolId, userId });
		await takeSeat(db, player, setId, Math.random);
		const attemptId = await startAttempt(db, player, quiz);
		const items = await attemptItemsOf(db, schoolId, attemptId);
		const questions = items.map(({ question: { kind, content } }) => ({
			kind,
			options: kindOf(kind).optionCount(content)
		}));
		const cookie = `${auth.sessionCookieName}=${session.id}`;
		seats.push({ player, cookie, attemptId, questions });
	}
	return seats;
}
