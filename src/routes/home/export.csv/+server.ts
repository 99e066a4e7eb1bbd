import { csv } from '$lib/domain/exchange/csv.ts';
import { STUDENT_COLUMNS, studentRows } from '$lib/domain/exchange/student.ts';
import { found, requireStudent } from '$lib/server/auth/guards.ts';
import { download } from '$lib/server/download.ts';
import { studentRecord } from '$lib/server/play/student-record.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const record = found(await studentRecord(requireStudent(event), new Date()));
	return download(csv(STUDENT_COLUMNS, studentRows(record)), 'text/csv', 'my-data.csv');
};
