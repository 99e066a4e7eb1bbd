import { resultOf } from '$lib/domain/attempts/result.ts';
import { assignedRules } from '$lib/domain/attempts/rules.ts';
import { found } from '$lib/server/auth/guards.ts';
import { db } from '$lib/server/db/index.ts';
import { gradedItems } from '$lib/server/db/results.ts';
import { seenAttempt } from '$lib/server/db/seen-attempts.ts';
import { articlesFor } from '$lib/server/play/articles.ts';
import { seenOf } from '../../../seen.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { teacher, seen } = await seenOf(event);
	const { schoolId } = teacher;
	const { attempt, name } = found(await seenAttempt(db(), seen, event.params.attempt));
	const { readable } = await articlesFor(db(), schoolId, attempt.editionId, 'assignment');
	const { id, title, timeZone } = seen.assignment;
	const { number, submittedAt, late, milliMarks, milliPoints } = attempt;
	const { shuffleOptions } = seen.assignment;
	return {
		assignment: { id, title, timeZone },
		student: name,
		attempt: { number, submittedAt, late, milliMarks: milliMarks ?? 0, milliPoints },
		questions: resultOf(
			attempt.seed,
			await gradedItems(db(), schoolId, attempt.id),
			readable,
			assignedRules({ ...seen.assignment, shuffleOptions })
		)
	};
};
