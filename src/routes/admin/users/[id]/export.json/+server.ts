import { studentFile } from '$lib/server/student-file.ts';
import { studentAccountOf } from '../student-account.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { admin, account } = await studentAccountOf(event);
	return studentFile(admin, account.id, account.name);
};
