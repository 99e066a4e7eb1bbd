import { schoolId } from '$lib/server/auth/school.ts';
import { db } from '$lib/server/db/index.ts';
import { publicQuizzes } from '$lib/server/db/quizzes.ts';
import { findSchool } from '$lib/server/db/schools.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	registrationOpen: (await findSchool(db(), schoolId())).registrationOpen,
	quizzes: (await publicQuizzes(db(), schoolId())).map(
		({ id, title, questions, source, publishedOn }) => ({
			id,
			title,
			questions,
			source: source ?? '',
			publishedOn
		})
	)
});
