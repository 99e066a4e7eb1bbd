import { and, eq, sql, type AnyColumn } from 'drizzle-orm';
import * as v from 'valibot';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { isAvailableKind, kindOf } from '../../domain/questions/kinds/index.ts';
import { currentVersions } from './schema/corrections.ts';
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
	| 'withdrawn'
	| 'rulings'
>;

/** Joins what lists versions (a set's, an edition's or an attempt's item) to the version it lists. */
export const versionOf = (item: { schoolId: AnyColumn; versionId: AnyColumn }) =>
	and(eq(questionVersions.schoolId, item.schoolId), eq(questionVersions.id, item.versionId));

/** Joins it to the version that counts instead, where there was a correction. */
export const correctionOf = (item: { schoolId: AnyColumn; versionId: AnyColumn }) =>
	and(eq(currentVersions.schoolId, item.schoolId), eq(currentVersions.versionId, item.versionId));

/** After `correctionOf`: joins what lists versions to those that count. */
export const countingVersionOf = (item: { schoolId: AnyColumn; versionId: AnyColumn }) =>
	and(
		eq(questionVersions.schoolId, item.schoolId),
		sql`${questionVersions.id} = coalesce(${currentVersions.currentId}, ${item.versionId})`
	);

/** A stored version as the domain knows it. Content that its kind's schema refuses is a bug: it throws. */
export function authoredFrom(row: VersionRow): AuthoredQuestion {
	if (!isAvailableKind(row.kind)) throw new Error(`No kind of question is called ${row.kind}`);
	const content = v.parse(kindOf(row.kind).content, row.content);
	const { milliPoints, allOrNothing, readAloud, image, explanation, hints } = row;
	const { evidence, asOf, reviewBy, form, withdrawn, rulings } = row;
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
		form,
		...(withdrawn ? { withdrawn } : {}),
		...(rulings.length ? { rulings } : {})
	} as AuthoredQuestion;
}
