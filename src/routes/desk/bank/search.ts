import * as v from 'valibot';
import { AVAILABLE_KINDS } from '$lib/domain/questions/kinds/index.ts';
import { SKILLS } from '$lib/domain/questions/question.ts';
import { foldTag } from '$lib/domain/questions/tags.ts';
import { PERIODS } from '$lib/server/days.ts';
import { Id } from '$lib/server/desk-fields.ts';

// a NUL would be refused by PostgreSQL with an error
const typed = v.pipe(
	v.string(),
	v.transform((text) => text.replaceAll('\0', '').slice(0, 200).trim())
);
const oneOf = <const T extends string>(values: readonly T[]) =>
	v.fallback(v.picklist(['', ...values]), '');
const anId = v.fallback(v.union([v.literal(''), Id]), '');

const Search = v.object({
	q: v.fallback(typed, ''),
	kind: oneOf(AVAILABLE_KINDS),
	skill: oneOf(SKILLS),
	tag: v.fallback(v.pipe(typed, v.transform(foldTag)), ''),
	article: anId,
	written: oneOf(PERIODS),
	due: oneOf(['yes']),
	/** The last question of the page before. */
	after: anId
});

/** What the address asks of the bank; '' for what it does not say, or does not say rightly. */
export type Search = v.InferOutput<typeof Search>;

export const readSearch = (query: URLSearchParams): Search =>
	v.parse(Search, Object.fromEntries(query));
