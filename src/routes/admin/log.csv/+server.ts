import { csv } from '$lib/domain/exchange/csv.ts';
import { requireAdmin } from '$lib/server/auth/guards.ts';
import { wholeLog } from '$lib/server/db/audit-log.ts';
import { db } from '$lib/server/db/index.ts';
import { auditDetails, auditSentence } from '$lib/ui/audit-words.ts';
import { logSearch } from '../log/log-search.ts';
import type { RequestHandler } from './$types';

const HEADINGS = ['Time (UTC)', 'Who', 'What', 'Details', 'About', 'Code'];

export const GET: RequestHandler = async (event) => {
	const { schoolId } = requireAdmin(event);
	const entries = await wholeLog(db(), schoolId, logSearch(event.url.searchParams).search);
	const rows = entries.map((entry) => [
		entry.createdAt.toISOString(),
		entry.actorName,
		auditSentence(entry),
		auditDetails(entry).join('; '),
		entry.subject,
		entry.action
	]);
	return new Response(csv(HEADINGS, rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="log.csv"'
		}
	});
};
