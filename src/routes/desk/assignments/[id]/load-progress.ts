import { assignmentProgress, type AttemptLine } from '$lib/server/db/assignment-progress.ts';
import { db } from '$lib/server/db/index.ts';
import type { SeenAssignment } from '$lib/server/db/seen-assignments.ts';
import { settleOverdue } from '$lib/server/db/settling.ts';
import type { AttemptShown, ProgressShown } from '$lib/ui/desk/assign/progress.ts';

/** How far everybody is now; what is over is handed in first. */
export async function loadProgress(seen: SeenAssignment): Promise<ProgressShown> {
	const { schoolId, id } = seen.assignment;
	const now = new Date();
	await settleOverdue(db(), now, { schoolId, assignmentId: id });
	const groups = await assignmentProgress(db(), seen);
	return {
		at: now.getTime(),
		groups: groups.map(({ students, ...group }) => ({
			...group,
			students: students.map((student) => ({ ...student, attempts: student.attempts.map(shown) }))
		}))
	};
}

function shown(attempt: AttemptLine): AttemptShown {
	const { id, number, late, milliMarks, milliPoints, answered, questions } = attempt;
	const deadlineAt = attempt.deadlineAt?.getTime() ?? null;
	const submittedAt = attempt.submittedAt?.getTime() ?? null;
	return {
		...{ id, number, late, milliMarks, milliPoints, answered, questions, deadlineAt },
		isOpen: submittedAt === null,
		isByTime: submittedAt !== null && deadlineAt !== null && submittedAt >= deadlineAt
	};
}
