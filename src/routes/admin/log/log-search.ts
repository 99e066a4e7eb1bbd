import * as v from 'valibot';
import { AUDIT_KINDS } from '$lib/domain/audit/kinds.ts';

const Id = v.fallback(v.nullable(v.optional(v.pipe(v.string(), v.uuid()))), null);

const Search = v.object({
	kind: v.fallback(v.nullable(v.optional(v.picklist(AUDIT_KINDS))), null),
	person: Id,
	before: Id
});

/** What is looked for in the log; what makes no sense is left out. */
export function logSearch(params: URLSearchParams) {
	const { kind = null, person = null, before = null } = v.parse(Search, Object.fromEntries(params));
	return { search: { kind, person }, before };
}
