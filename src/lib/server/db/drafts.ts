import { and, desc, eq } from 'drizzle-orm';
import type { DraftQuestion } from '../../domain/drafting/draft-question.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { drafts } from './schema/drafts.ts';
import { addQuestions } from './set-items.ts';
import { ofSetOwner } from './sets.ts';
import { questionSets } from './schema/sets.ts';

/** What a drafted question is worth until the teacher says otherwise: one point. */
export const DRAFT_MILLI_POINTS = 1000;

const open = (schoolId: string, setId: string) =>
	and(eq(drafts.schoolId, schoolId), eq(drafts.setId, setId), eq(drafts.verdict, 'open'));

/** Puts proposals beside the owner's set; false when it is not theirs. */
export async function addDrafts(
	db: Db,
	owner: Owner,
	setId: string,
	articleId: string,
	proposals: DraftQuestion[]
): Promise<boolean> {
	const [set] = await db
		.select({ id: questionSets.id })
		.from(questionSets)
		.where(ofSetOwner(owner, setId));
	if (!set) return false;
	if (!proposals.length) return true;
	await db.insert(drafts).values(
		proposals.map((payload) => ({
			id: newId(),
			schoolId: owner.schoolId,
			articleId,
			setId,
			form: payload.form,
			payload,
			score: payload.score,
			checks: payload.checks
		}))
	);
	return true;
}

/** The proposals that wait for a verdict, best first. */
export const openDrafts = (db: Db, schoolId: string, setId: string) =>
	db
		.select({ id: drafts.id, articleId: drafts.articleId, draft: drafts.payload })
		.from(drafts)
		.where(open(schoolId, setId))
		.orderBy(desc(drafts.score), drafts.id);

/** Every proposal there ever was for the set, so that none is made twice. */
export const allDrafts = (db: Db, schoolId: string, setId: string) =>
	db
		.select({ draft: drafts.payload })
		.from(drafts)
		.where(and(eq(drafts.schoolId, schoolId), eq(drafts.setId, setId)));

/** Makes questions of open proposals, all of them when no id is given; returns how many. */
export async function acceptDrafts(
	db: Db,
	owner: Owner,
	setId: string,
	draftId?: string
): Promise<number> {
	if (draftId !== undefined && !isId(draftId)) return 0;
	return db.transaction(async (tx) => {
		const [set] = await tx
			.select({ id: questionSets.id })
			.from(questionSets)
			.where(ofSetOwner(owner, setId))
			.for('update');
		if (!set) return 0;
		const chosen = await tx
			.update(drafts)
			.set({ verdict: 'accepted' })
			.where(and(open(owner.schoolId, setId), draftId ? eq(drafts.id, draftId) : undefined))
			.returning();
		const inOrder = chosen.sort((a, b) => firstPlace(a.payload) - firstPlace(b.payload));
		await addQuestions(
			tx,
			owner,
			setId,
			inOrder.map((draft) => questionFrom(draft.payload, draft.articleId))
		);
		return chosen.length;
	});
}

/** Sets a proposal aside, or takes that back. */
export async function setRejected(
	db: Db,
	owner: Owner,
	setId: string,
	draftId: string,
	rejected: boolean
): Promise<boolean> {
	if (!isId(draftId)) return false;
	return db.transaction(async (tx) => {
		const [set] = await tx
			.select({ id: questionSets.id })
			.from(questionSets)
			.where(ofSetOwner(owner, setId));
		if (!set) return false;
		const changed = await tx
			.update(drafts)
			.set({ verdict: rejected ? 'rejected' : 'open' })
			.where(
				and(
					eq(drafts.schoolId, owner.schoolId),
					eq(drafts.setId, setId),
					eq(drafts.id, draftId),
					eq(drafts.verdict, rejected ? 'open' : 'rejected')
				)
			)
			.returning({ id: drafts.id });
		return changed.length > 0;
	});
}

const firstPlace = (draft: DraftQuestion) => draft.evidence[0].start;

function questionFrom(draft: DraftQuestion, articleId: string): AuthoredQuestion {
	return {
		...draft.question,
		milliPoints: DRAFT_MILLI_POINTS,
		explanation: draft.explanation,
		image: null,
		hints: [],
		evidence: draft.evidence.map((evidence) => ({ ...evidence, articleId })),
		asOf: draft.asOf,
		reviewBy: null,
		allOrNothing: false,
		form: draft.form
	};
}
