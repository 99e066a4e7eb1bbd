import { and, eq, gt, sql } from 'drizzle-orm';
import type { DecidedDraft } from '../../domain/drafting/verdict.ts';
import type { Db } from './client.ts';
import { drafts } from './schema/drafts.ts';
import { questionVersions } from './schema/questions.ts';

/**
 * What became of every suggestion of this installation, without any text of an article or a
 * question. One that was accepted counts as edited once its question has a later version.
 */
export async function judgedDrafts(db: Db): Promise<DecidedDraft[]> {
	const edited = db
		.select({ one: sql`1` })
		.from(questionVersions)
		.where(
			and(
				eq(questionVersions.schoolId, drafts.schoolId),
				eq(questionVersions.questionId, drafts.questionId),
				gt(questionVersions.number, 1)
			)
		);
	const rows = await db
		.select({
			id: drafts.id,
			form: drafts.form,
			score: drafts.score,
			verdict: drafts.verdict,
			reason: drafts.reason,
			draft: drafts.payload,
			wasEdited: sql<boolean>`exists ${edited}`
		})
		.from(drafts)
		.orderBy(drafts.id);
	return rows.map(({ id, form, score, verdict, reason, draft, wasEdited }) => ({
		id,
		form,
		asks: draft.asks,
		score,
		recommended: draft.recommended,
		edits: [...new Set(draft.edits.map(({ kind }) => kind))],
		features: draft.features,
		outcome: verdict === 'accepted' && wasEdited ? 'edited' : verdict,
		reason
	}));
}
