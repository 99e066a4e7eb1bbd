import { and, eq, max } from 'drizzle-orm';
import { corrected, type Change } from '../../domain/corrections/corrected.ts';
import { fits } from '../../domain/corrections/fits.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { authoredFrom } from './authored.ts';
import type { Db } from './client.ts';
import type { Correctable } from './correctable.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { corrections } from './schema/corrections.ts';
import { questionVersions } from './schema/questions.ts';

/** What to do: make a new version (`Change`), let an edited one count, or take the last one back. */
export type Correction = Change | { way: 'regrade'; versionId: string } | { way: 'undo' };

/** Why nothing was corrected. `does-not-fit`: an option that students had is gone. */
export type NotCorrected = 'not-found' | 'does-not-fit' | 'no-such-version' | 'nothing-to-undo';

type Target =
	| { ok: true; question: AuthoredQuestion; versionId?: string; undoes?: { id: string; at: Date } }
	| { ok: false; reason: NotCorrected };

/** The question that is to count, and its version if there is one already. */
export async function targetOf(
	db: Db,
	{ schoolId }: Owner,
	{ question, questionId, versionId }: Correctable,
	correction: Correction
): Promise<Target> {
	if (correction.way === 'undo') {
		const [last] = await db
			.select({ id: corrections.id, at: corrections.createdAt, from: questionVersions })
			.from(corrections)
			.innerJoin(
				questionVersions,
				and(
					eq(questionVersions.schoolId, corrections.schoolId),
					eq(questionVersions.id, corrections.fromVersionId)
				)
			)
			.where(and(eq(corrections.schoolId, schoolId), eq(corrections.toVersionId, versionId)));
		if (!last) return { ok: false, reason: 'nothing-to-undo' };
		return { ok: true, question: authoredFrom(last.from), undoes: { id: last.id, at: last.at } };
	}
	if (correction.way !== 'regrade') return { ok: true, question: corrected(question, correction) };
	if (!isId(correction.versionId)) return { ok: false, reason: 'no-such-version' };
	const [row] = await db
		.select()
		.from(questionVersions)
		.where(
			and(
				eq(questionVersions.schoolId, schoolId),
				eq(questionVersions.id, correction.versionId),
				eq(questionVersions.questionId, questionId)
			)
		);
	// a version that was corrected once counts no more: `undo` makes another like it
	if (!row || row.id === versionId || (await wasCorrected(db, schoolId, row.id)))
		return { ok: false, reason: 'no-such-version' };
	const edited = authoredFrom(row);
	if (!fits(question, edited)) return { ok: false, reason: 'does-not-fit' };
	return { ok: true, question: edited, versionId: row.id };
}

const wasCorrected = async (db: Db, schoolId: string, versionId: string) =>
	(await db.$count(
		corrections,
		and(eq(corrections.schoolId, schoolId), eq(corrections.fromVersionId, versionId))
	)) > 0;

/** Adds the question as its newest version; the version's id. */
export async function addVersion(
	tx: Db,
	schoolId: string,
	{ questionId }: Pick<Correctable, 'questionId'>,
	question: AuthoredQuestion
): Promise<string> {
	const [newest] = await tx
		.select({ number: max(questionVersions.number) })
		.from(questionVersions)
		.where(
			and(eq(questionVersions.schoolId, schoolId), eq(questionVersions.questionId, questionId))
		);
	const id = newId();
	const number = (newest?.number ?? 0) + 1;
	await tx.insert(questionVersions).values({ id, schoolId, questionId, number, ...question });
	return id;
}
