import * as v from 'valibot';
import { requireAdmin } from '$lib/server/auth/guards.ts';
import { isoDay } from '$lib/server/days.ts';
import { ACCOUNTS_PAGE, listAccounts, type Account } from '$lib/server/db/accounts.ts';
import { db } from '$lib/server/db/index.ts';
import { ROLES } from '$lib/server/db/schema/people.ts';
import { PageSearch } from '../page-search.ts';
import type { PageServerLoad } from './$types';

const Search = v.object({
	...PageSearch.entries,
	role: v.fallback(v.optional(v.nullable(v.picklist(ROLES)), null), null)
});

export const load: PageServerLoad = async (event) => {
	const { schoolId } = requireAdmin(event);
	const { q, role, page } = v.parse(Search, Object.fromEntries(event.url.searchParams));
	const { accounts, total } = await listAccounts(db(), schoolId, { find: q, role, page });
	return {
		hasDeleted: event.url.searchParams.has('deleted'),
		search: { q, role, page },
		pages: Math.max(1, Math.ceil(total / ACCOUNTS_PAGE)),
		total,
		accounts: accounts.map(listed)
	};
};

const listed = ({ id, name, email, role, lockedAt, createdAt, lastLogIn }: Account) => ({
	id,
	name,
	email: email ?? '',
	role,
	isLocked: lockedAt !== null,
	made: isoDay(createdAt.getTime()),
	lastLogIn: lastLogIn ? isoDay(lastLogIn.getTime()) : null
});
