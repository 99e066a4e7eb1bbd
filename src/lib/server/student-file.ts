import { noteAudit } from './db/audit.ts';
import { db } from './db/index.ts';
import type { Owner } from './db/owner.ts';
import { found } from './auth/guards.ts';
import { download } from './download.ts';
import { studentRecord } from './play/student-record.ts';

/** What Lede holds about a student, for somebody who may delete it; the log says who took it. */
export async function studentFile(by: Owner, studentId: string, name: string): Promise<Response> {
	const student = { schoolId: by.schoolId, userId: studentId };
	const record = found(await studentRecord(student, new Date()));
	await noteAudit(db(), by, {
		action: 'data.exported',
		subject: `what Lede holds about ${name}`,
		subjectId: studentId
	});
	return download(JSON.stringify(record, null, '\t'), 'application/json', 'student.json');
}
