import { shownOf, type Feedback, type Shown } from '../../domain/attempts/feedback.ts';
import { isAssignmentOver } from '../db/assignment-end.ts';
import type { Attempt } from '../db/attempts.ts';
import { isSetHeld } from '../db/holds.ts';
import { db } from '../db/index.ts';

/** What may be shown now of attempts at an assignment that were handed in. */
export async function shownOfAssignment(
	{ id, schoolId, feedback }: { id: string; schoolId: string; feedback: Feedback },
	now: Date
): Promise<Shown> {
	if (feedback !== 'after-closing') return shownOf(feedback, false);
	return shownOf(feedback, await isAssignmentOver(db(), schoolId, id, now));
}

/** What may be shown now of an attempt that was handed in; while its quiz is held, no answers. */
export async function shownOfAttempt(attempt: Attempt, now: Date): Promise<Shown> {
	const { schoolId, setId, assignmentId, via, rules } = attempt;
	if (assignmentId)
		return shownOfAssignment({ id: assignmentId, schoolId, feedback: rules.feedback }, now);
	if (via === 'owner') return 'answers';
	return (await isSetHeld(db(), schoolId, setId, now)) ? 'score' : 'answers';
}
