import { and, eq, type AnyColumn } from 'drizzle-orm';
import * as v from 'valibot';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { isAvailableKind, kindOf } from '../../domain/questions/kinds/index.ts';
import { questionVersions } from './schema/questions.ts';

type VersionRow = Pick<
	typeof questionVersions.$inferSelect,
	| 'kind'
	| 'content'
	| 'milliPoints'
	| 'allOrNothing'
	| 'readAloud'
	| 'image'
	| 'explanation'
	| 'hints'
	| 'evidence'
	| 'asOf'
	| 'reviewBy'
	| 'form'
>;

/** Joins what lists versions (a set's, an edition's or an attempt's item) to the version it lists. */
export const versionOf = (item: { schoolId: AnyColumn; versionId: AnyColumn }) =>
	and(eq(questionVersions.schoolId, item.schoolId), eq(questionVersions.id, item.versionId));

/** A stored version as the domain knows it. Content that its kind's schema refuses is a bug: it throws. */
export function authoredFrom(row: VersionRow): AuthoredQuestion {
	if (!isAvailableKind(row.kind)) throw new Error(`No kind of question is called ${row.kind}`);
	const content = v.parse(kindOf(row.kind).content, row.content);
	const { milliPoints, allOrNothing, readAloud, image, explanation, hints } = row;
	const { evidence, asOf, reviewBy, form } = row;
	return {
		kind: row.kind,
		content,
		milliPoints,
		allOrNothing,
		readAloud,
		image,
		explanation,
		hints,
		evidence,
		asOf,
		reviewBy,
		form
	} as AuthoredQuestion;
}
