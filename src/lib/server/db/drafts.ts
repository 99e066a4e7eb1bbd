import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { DraftQuestion } from '../../domain/drafting/draft-question.ts';
import type { Rejection } from '../../domain/drafting/verdict.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { drafts, type VERDICTS } from './schema/drafts.ts';
import { questionVersions } from './schema/questions.ts';
import { questionSets, setItems } from './schema/sets.ts';
import { addQuestions, lockSet } from './set-items.ts';
import { findSetFor, ofSetOwner } from './sets.ts';

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
	openDraftsOf(db, schoolId, setId);

const openDraftsOf = (db: Db, schoolId: string, setId: string, only?: SQL) =>
	db
		.select({ id: drafts.id, articleId: drafts.articleId, draft: drafts.payload })
		.from(drafts)
		.where(and(open(schoolId, setId), only))
		.orderBy(desc(drafts.score), drafts.id);

/** Every proposal there ever was for the set, so that none is made twice. */
export const allDrafts = (db: Db, schoolId: string, setId: string) =>
	db
		.select({ draft: drafts.payload })
		.from(drafts)
		.where(and(eq(drafts.schoolId, schoolId), eq(drafts.setId, setId)));

/** Makes questions of the open proposals that were asked for; returns their items' ids. */
export async function acceptDrafts(
	db: Db,
	owner: Owner,
	setId: string,
	which: { draftId: string } | 'recommended',
	now: Date
): Promise<string[]> {
	if (which !== 'recommended' && !isId(which.draftId)) return [];
	return db.transaction(async (tx) => {
		if (!(await lockSet(tx, owner, setId))) return [];
		const wanted =
			which === 'recommended'
				? sql`${drafts.payload} ->> 'recommended' = 'true'`
				: eq(drafts.id, which.draftId);
		const chosen = await tx
			.update(drafts)
			.set({ verdict: 'accepted', decidedAt: now })
			.where(and(open(owner.schoolId, setId), wanted))
			.returning();
		const inOrder = chosen.sort((a, b) => firstPlace(a.payload) - firstPlace(b.payload));
		const added = inOrder.map((draft) => questionFrom(draft.payload, draft.articleId));
		const itemIds = (await addQuestions(tx, owner, setId, added)) ?? [];
		for (const [index, itemId] of itemIds.entries())
			await tx
				.update(drafts)
				.set({ questionId: questionOf(tx, owner.schoolId, itemId) })
				.where(and(eq(drafts.schoolId, owner.schoolId), eq(drafts.id, inOrder[index]?.id ?? '')));
		return itemIds;
	});
}

/** The question behind an item of a set, as a part of a query. */
const questionOf = (tx: Db, schoolId: string, itemId: string) =>
	sql`(${tx
		.select({ id: questionVersions.questionId })
		.from(questionVersions)
		.innerJoin(
			setItems,
			and(
				eq(setItems.schoolId, questionVersions.schoolId),
				eq(setItems.versionId, questionVersions.id)
			)
		)
		.where(and(eq(setItems.schoolId, schoolId), eq(setItems.id, itemId)))})`;

/** Rejects an open proposal for a reason; false when there is none of that id. */
export const rejectDraft = (
	db: Db,
	owner: Owner,
	setId: string,
	draftId: string,
	reason: Rejection,
	now: Date
): Promise<boolean> =>
	change(db, owner, setId, draftId, 'open', { verdict: 'rejected', reason, decidedAt: now });

/** Takes a rejection back. */
export const reopenDraft = (
	db: Db,
	owner: Owner,
	setId: string,
	draftId: string
): Promise<boolean> =>
	change(db, owner, setId, draftId, 'rejected', { verdict: 'open', reason: null, decidedAt: null });

/** Puts other wrong options into an open proposal. */
export const replaceDraft = (
	db: Db,
	owner: Owner,
	setId: string,
	draftId: string,
	payload: DraftQuestion
): Promise<boolean> => change(db, owner, setId, draftId, 'open', { payload });

/** An open proposal of the owner's set. */
export async function findDraftFor(db: Db, owner: Owner, setId: string, draftId: string) {
	if (!isId(draftId) || !(await findSetFor(db, owner, setId))) return null;
	const [draft] = await openDraftsOf(db, owner.schoolId, setId, eq(drafts.id, draftId));
	return draft ?? null;
}

async function change(
	db: Db,
	owner: Owner,
	setId: string,
	draftId: string,
	from: (typeof VERDICTS)[number],
	to: Partial<typeof drafts.$inferInsert>
): Promise<boolean> {
	if (!isId(draftId)) return false;
	return db.transaction(async (tx) => {
		if (!(await lockSet(tx, owner, setId))) return false;
		const changed = await tx
			.update(drafts)
			.set(to)
			.where(
				and(
					eq(drafts.schoolId, owner.schoolId),
					eq(drafts.setId, setId),
					eq(drafts.id, draftId),
					eq(drafts.verdict, from)
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
		reviewBy: draft.reviewBy,
		allOrNothing: false,
		readAloud: true,
		form: draft.form
	};
}
