import { studentFile } from '$lib/server/student-file.ts';
import { ownedStudentOf } from '../../../load-class.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { owner, student } = await ownedStudentOf(event);
	return studentFile(owner, student.id, student.name);
};
