import { requireTeacher } from '$lib/server/auth/guards.ts';
import { listAssignments } from '$lib/server/db/assignment-list.ts';
import { db } from '$lib/server/db/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const teacher = requireTeacher(event);
	const all = await listAssignments(db(), teacher, new Date());
	const query = event.url.searchParams;
	const classes = new Map(all.flatMap((line) => line.classes.map(({ id, name }) => [id, name])));
	const chosen = query.get('class') ?? '';
	return {
		assignments: classes.has(chosen)
			? all.filter((line) => line.classes.some(({ id }) => id === chosen))
			: all,
		classes: [...classes].map(([id, name]) => ({ id, name })),
		chosen: classes.has(chosen) ? chosen : null,
		isDeleted: query.has('deleted')
	};
};
