import { requireAdmin } from '$lib/server/auth/guards.ts';
import { findAccount } from '$lib/server/db/accounts.ts';
import { listLog, peopleInLog } from '$lib/server/db/audit-log.ts';
import { db } from '$lib/server/db/index.ts';
import { serverZone } from '$lib/server/days.ts';
import type { PageServerLoad } from './$types';
import { logSearch } from './log-search.ts';

export const load: PageServerLoad = async (event) => {
	const { schoolId } = requireAdmin(event);
	const { search, before } = logSearch(event.url.searchParams);
	const { entries, hasMore } = await listLog(db(), schoolId, search, before);
	const people = await peopleInLog(db(), schoolId);
	if (search.person && !people.some(({ id }) => id === search.person)) {
		// somebody who did nothing may have had something done to them
		const account = await findAccount(db(), { schoolId, userId: search.person });
		people.push({ id: search.person, name: account?.name ?? 'An account that is gone' });
	}
	return {
		search,
		isFirst: before === null,
		people,
		zone: serverZone(),
		entries: entries.map(({ createdAt, ...entry }) => ({ ...entry, at: createdAt.getTime() })),
		older: hasMore ? (entries.at(-1)?.id ?? null) : null
	};
};
