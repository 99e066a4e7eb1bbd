import { requireStudent } from '$lib/server/auth/guards.ts';
import { db } from '$lib/server/db/index.ts';
import { liveGamesFor } from '$lib/server/db/games.ts';
import { classesOfStudent } from '$lib/server/db/members.ts';
import { deskOf } from '$lib/server/play/assigned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const student = requireStudent(event);
	const classes = await classesOfStudent(db(), student.schoolId, student.userId);
	return {
		...(await deskOf(student, new Date())),
		live: await liveGamesFor(db(), student),
		classes: classes
			.filter(({ state, archivedAt }) => state === 'in' && !archivedAt)
			.map(({ code, name, nickname }) => ({ code, name, nickname }))
	};
};
