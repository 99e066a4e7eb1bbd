import { found, requireStudent } from '$lib/server/auth/guards.ts';
import { download } from '$lib/server/download.ts';
import { studentRecord } from '$lib/server/play/student-record.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const record = found(await studentRecord(requireStudent(event), new Date()));
	return download(JSON.stringify(record, null, '\t'), 'application/json', 'my-data.json');
};
