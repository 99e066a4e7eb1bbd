import { csv } from '$lib/domain/exchange/csv.ts';
import { isoDay } from '$lib/server/days.ts';
import { db } from '$lib/server/db/index.ts';
import { membersOf } from '$lib/server/db/members.ts';
import { classOf } from '../load-class.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { schoolId, theClass } = await classOf(event);
	const students = await membersOf(db(), schoolId, theClass.id, 'in');
	const rows = students.map(({ name, nickname, joinedAt }) => [
		name,
		nickname,
		theClass.name,
		isoDay(joinedAt.getTime())
	]);
	return new Response(csv(['Name', 'Nickname', 'Class', 'Joined'], rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="students.csv"'
		}
	});
};
