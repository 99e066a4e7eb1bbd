import { countedScore } from '../../domain/attempts/counting.ts';
import type { Shown } from '../../domain/attempts/feedback.ts';
import { milliPercent } from '../../domain/attempts/marks.ts';
import { deadlineOf, isTimeUp } from '../../domain/attempts/schedule.ts';
import { closingOf, todoOf } from '../../domain/attempts/student-desk.ts';
import { classBoard } from '../db/class-board.ts';
import { db } from '../db/index.ts';
import type { Owner } from '../db/owner.ts';
import { findPlayerOfUser } from '../db/players.ts';
import { countAsked } from '../db/quizzes.ts';
import {
	assignmentsFor,
	findAssignmentFor,
	type GivenAssignment
} from '../db/student-assignments.ts';
import { submitAttempt } from '../db/submissions.ts';
import { articlesFor, unlinked } from './articles.ts';
import { newsFor } from './history.ts';
import { shownOfAssignment, shownOfAssignments } from './shown.ts';
import { firstOpen } from './start.ts';

/** The student's assignments as their desk lists them. */
export async function deskOf(student: Owner, now: Date) {
	const given = await assignmentsFor(db(), student);
	const settled = await settle(student, given, now);
	const current = settled ? await assignmentsFor(db(), student) : given;
	return { assignments: await entriesOf(student, current, now), news: await newsFor(student, now) };
}

/** An assignment's start page; null when it was not given to this student. */
export async function startPageOf(student: Owner, id: string, now: Date) {
	const found = await findAssignmentFor(db(), student, id);
	if (!found) return null;
	const settled = await settle(student, [found], now);
	const given = settled ? await findAssignmentFor(db(), student, id) : found;
	if (!given) return null;
	const { assignment, own, attempts } = given;
	const { schoolId, editionId, articleAccess, marking, feedback, counting, practice } = assignment;
	const { goBack, boardOn } = assignment;
	const { readable, sources } = await articlesFor(db(), schoolId, editionId, 'assignment');
	const [entry] = await entriesOf(student, [given], now);
	if (!entry) return null;
	const shown = await shownOfAssignment(assignment, now);
	const mayRead = articleAccess === 'before' && entry.todo !== 'wait';
	return {
		...entry,
		questions: await countAsked(db(), schoolId, editionId),
		now: now.getTime(),
		/** When an attempt that is begun now ends by itself. */
		endsIfBegun: deadlineOf(own, now.getTime()),
		rules: { articleAccess, feedback, counting, practice, goBack, marking },
		limit: { minutes: own.timeLimitMinutes, percent: own.timePercent },
		allowed: own.attempts,
		used: attempts.length,
		attempts: attempts.flatMap(({ id, number, submittedAt, late, milliMarks, milliPoints }) =>
			submittedAt
				? {
						id,
						number,
						submittedAt,
						late,
						score: shown === 'nothing' ? null : { milliMarks: milliMarks ?? 0, milliPoints }
					}
				: []
		),
		// to be read before: here and now; to be read after: not even its address
		articles: mayRead ? readable : [],
		sources: articleAccess === 'after' || entry.todo === 'wait' ? unlinked(sources) : sources,
		board:
			boardOn && shown !== 'nothing' && attempts.some(({ submittedAt }) => submittedAt)
				? await classBoard(db(), student, id)
				: null
	};
}

/** What there is to do about each. Where an open one goes on is asked for each of the few that are. */
async function entriesOf({ schoolId }: Owner, given: readonly GivenAssignment[], now: Date) {
	const handedIn = given.filter(({ attempts }) => attempts.some(({ submittedAt }) => submittedAt));
	const shownOf = await shownOfAssignments(
		schoolId,
		handedIn.map(({ assignment }) => assignment),
		now
	);
	return Promise.all(given.map((one) => entryOf(one, shownOf, now)));
}

async function entryOf(
	{ assignment, own, isExcused, attempts }: GivenAssignment,
	shownOf: (id: string) => Shown,
	now: Date
) {
	const open = attempts.find(({ submittedAt }) => !submittedAt);
	const submitted = attempts.filter(({ submittedAt }) => submittedAt);
	const { id, title, timeZone, practice, goBack } = assignment;
	const mayShow = submitted.length > 0 && shownOf(id) !== 'nothing';
	const scores = submitted
		.filter(({ milliPoints }) => milliPoints > 0)
		.map(({ milliMarks, milliPoints }) => milliPercent(milliMarks ?? 0, milliPoints));
	return {
		id,
		title,
		timeZone,
		practice,
		isExcused,
		todo: todoOf(own, now.getTime(), attempts.length, open !== undefined),
		opensAt: own.opensAt,
		closing: closingOf(own, now.getTime()),
		goOn: open
			? {
					...(await firstOpen(open.id)),
					// without a way back a student goes on where they were, answered or not
					...(goBack ? {} : { step: `${open.reached + 1}` }),
					deadlineAt: open.deadlineAt
				}
			: null,
		handedIn: submitted.length > 0,
		/** What counts, in thousandths of a percent; null where it may not be shown, or there is none. */
		counted: mayShow ? countedScore(scores, assignment.counting) : null
	};
}

/** Hands in what ran out while nobody looked; whether there was anything. */
async function settle(student: Owner, given: readonly GivenAssignment[], now: Date) {
	const overdue = given.flatMap(({ attempts }) =>
		attempts.filter(
			({ submittedAt, deadlineAt }) =>
				!submittedAt && isTimeUp(deadlineAt?.getTime() ?? null, now.getTime())
		)
	);
	const player = overdue.length ? await findPlayerOfUser(db(), student) : null;
	if (player) for (const { id } of overdue) await submitAttempt(db(), player, id, now);
	return overdue.length > 0;
}
