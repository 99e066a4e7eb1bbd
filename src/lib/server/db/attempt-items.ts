import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StoredItem } from '../../domain/attempts/sheet.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { authoredFrom, correctionOf, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import { helpOf } from './help.ts';
import { answers, attemptItems } from './schema/answers.ts';
import { currentVersions } from './schema/corrections.ts';
import { questionVersions } from './schema/questions.ts';

/** How many questions the attempt has; the caller has found it through its player. */
export const countAttemptItems = (db: Db, schoolId: string, attemptId: string) =>
	db.$count(
		attemptItems,
		and(eq(attemptItems.schoolId, schoolId), eq(attemptItems.attemptId, attemptId))
	);

/** An item of an attempt with the newest answer. `revision` is 0 when there is none. */
export interface AttemptItem extends StoredItem {
	versionId: string;
	/** The version that it is marked by: the one shown, or a correction's. */
	counts: { versionId: string; question: AuthoredQuestion };
}

/** The attempt's items in order; the caller has found the attempt through its player. */
export async function attemptItemsOf(
	db: Db,
	schoolId: string,
	attemptId: string
): Promise<AttemptItem[]> {
	const newest = db
		.selectDistinctOn([answers.position])
		.from(answers)
		.where(and(eq(answers.schoolId, schoolId), eq(answers.attemptId, attemptId)))
		.orderBy(answers.position, desc(answers.revision))
		.as('newest');
	const rows = await db
		.select({
			position: attemptItems.position,
			version: questionVersions,
			corrected: counting,
			answer: newest.answer,
			certainty: newest.certainty,
			revision: newest.revision
		})
		.from(attemptItems)
		.innerJoin(questionVersions, versionOf(attemptItems))
		.leftJoin(currentVersions, correctionOf(attemptItems))
		.leftJoin(
			counting,
			and(
				eq(counting.schoolId, currentVersions.schoolId),
				eq(counting.id, currentVersions.currentId)
			)
		)
		.leftJoin(newest, eq(newest.position, attemptItems.position))
		.where(and(eq(attemptItems.schoolId, schoolId), eq(attemptItems.attemptId, attemptId)))
		.orderBy(attemptItems.position);
	const help = await helpOf(db, schoolId, attemptId);
	return rows.map(({ position, version, corrected, answer, certainty, revision }) => {
		const shown = authoredFrom(version);
		const counts = corrected ? authoredFrom(corrected) : shown;
		const { withdrawn } = counts;
		return {
			position,
			versionId: version.id,
			question: withdrawn ? { ...shown, withdrawn } : shown,
			counts: { versionId: corrected?.id ?? version.id, question: counts },
			answer: answer ?? null,
			certainty,
			revision: revision ?? 0,
			...help(position)
		};
	});
}

const counting = alias(questionVersions, 'counting');
