import { shownOf, type Feedback, type Shown } from '../../domain/attempts/feedback.ts';
import { overAssignments } from '../db/assignment-end.ts';
import type { Attempt } from '../db/attempts.ts';
import { heldSets } from '../db/holds.ts';
import { db } from '../db/index.ts';

/** Of an attempt that was handed in, what decides what may be shown of it. */
export interface Handed {
	schoolId: string;
	setId: string;
	/** What it was given in, and what that says about feedback; null for one of somebody's own accord. */
	assignment: { id: string; feedback: Feedback } | null;
	via: Attempt['via'];
}

/** What may be shown now of attempts at an assignment that were handed in. */
export const shownOfAssignment = async (
	{ id, schoolId, feedback }: { id: string; schoolId: string; feedback: Feedback },
	now: Date
): Promise<Shown> => (await shownOfAssignments(schoolId, [{ id, feedback }], now))(id);

/** The same for several assignments of a school, in a handful of queries; asked by their ids. */
export async function shownOfAssignments(
	schoolId: string,
	given: readonly { id: string; feedback: Feedback }[],
	now: Date
): Promise<(id: string) => Shown> {
	const waiting = given.filter(({ feedback }) => feedback === 'after-closing');
	const ids = [...new Set(waiting.map(({ id }) => id))];
	const over = await overAssignments(db(), schoolId, ids, now);
	const feedbackOf = new Map(given.map(({ id, feedback }) => [id, feedback]));
	return (id) => shownOf(feedbackOf.get(id) ?? 'after-closing', over.has(id));
}

/** What may be shown now of an attempt that was handed in; while its quiz is held, no answers. */
export async function shownOfAttempt(attempt: Attempt, now: Date): Promise<Shown> {
	const { assignmentId, rules } = attempt;
	const assignment = assignmentId ? { id: assignmentId, feedback: rules.feedback } : null;
	const handed = { ...attempt, assignment };
	return (await shownOfAttempts(attempt.schoolId, [handed], now))(handed);
}

/** The same for several attempts of a school, in a handful of queries. */
export async function shownOfAttempts(
	schoolId: string,
	attempts: readonly Handed[],
	now: Date
): Promise<(attempt: Handed) => Shown> {
	const given = attempts.flatMap(({ assignment }) => assignment ?? []);
	const played = attempts.filter(({ assignment, via }) => !assignment && via !== 'owner');
	const setIds = [...new Set(played.map(({ setId }) => setId))];
	const shownOfGiven = await shownOfAssignments(schoolId, given, now);
	const held = await heldSets(db(), schoolId, setIds, now);
	return ({ assignment, via, setId }) => {
		if (assignment) return shownOfGiven(assignment.id);
		return via !== 'owner' && held.has(setId) ? 'score' : 'answers';
	};
}
