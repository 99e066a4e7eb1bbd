import { isDeepStrictEqual } from 'node:util';
import { and, eq, isNull } from 'drizzle-orm';
import { rested, type Decision, type RestingOutcome } from '../../domain/questions/resting.ts';
import { isoDay } from '../days.ts';
import { sha256 } from '../secrets.ts';
import type { CorrectionPlan, RestingQuestion } from './article-correction-plan.ts';
import type { Choice } from './article-corrections.ts';
import type { Db } from './client.ts';
import { addVersion } from './correction-target.ts';
import { correctQuestion } from './corrections.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { drafts } from './schema/drafts.ts';
import { setItems } from './schema/sets.ts';
import { articleBlocks, articleRevisions, articles } from './schema/sources.ts';

// What a corrected article changes, table by table; `correctArticle` calls these in its transaction.

/** Gives each version that does not rest on the new text as it is one that does. */
export async function settle(
	tx: Db,
	owner: Owner,
	articleId: string,
	question: RestingQuestion,
	choice: Exclude<Choice, { way: 'out' }> | null,
	reason: string,
	now: Date
): Promise<void> {
	const decision: Decision | null =
		choice?.way === 'keep' ? { way: 'keep', until: isoDay(now.getTime()) } : choice;
	// what a quiz lists is the newest version of its question
	const inOrder = [...question.versions].sort(
		(a, b) => Number(a.isInQuizzes) - Number(b.isInQuizzes)
	);
	for (const version of inOrder) {
		const { versionId, question: old, resting, isListed, isPublished, isInQuizzes } = version;
		const stands = resting.fate === 'unchanged';
		// what was deleted and stands no more is left as it is: put back, it says what it lacks
		if (stands ? !isInQuizzes : !isListed && !isPublished) continue;
		const next = rested(old, articleId, resting, decision);
		if (isDeepStrictEqual(next, old)) continue;
		const toId = await addVersion(tx, owner.schoolId, version, next);
		if (isPublished && !stands) {
			const correction = { way: 'regrade', versionId: toId } as const;
			const done = await correctQuestion(tx, owner, versionId, correction, reason, now);
			if (!done.ok) throw new Error(`Evidence cannot be corrected: ${done.reason}`);
		} else await listInstead(tx, owner, versionId, { versionId: toId });
	}
}

/** Withdraws what was published of the question, and takes it out of the quizzes that list it. */
export async function withdraw(
	tx: Db,
	owner: Owner,
	{ versions }: RestingQuestion,
	reason: string,
	now: Date
): Promise<void> {
	for (const { versionId, isPublished, isListed } of versions)
		if (isPublished) {
			const done = await correctQuestion(tx, owner, versionId, { way: 'out' }, reason, now);
			if (!done.ok) throw new Error(`The question cannot be withdrawn: ${done.reason}`);
		} else if (isListed) await listInstead(tx, owner, versionId, { removedAt: now });
}

const listInstead = (
	tx: Db,
	{ schoolId }: Owner,
	versionId: string,
	change: { versionId: string } | { removedAt: Date }
) =>
	tx
		.update(setItems)
		.set(change)
		.where(
			and(
				eq(setItems.schoolId, schoolId),
				eq(setItems.versionId, versionId),
				'removedAt' in change ? isNull(setItems.removedAt) : undefined
			)
		);

/** Moves the suggestions that stand, and drops the open ones that do not; how many that were. */
export async function moveDrafts(
	tx: Db,
	{ schoolId }: Owner,
	plan: CorrectionPlan
): Promise<number> {
	let dropped = 0;
	for (const { id, moved, isOpen } of plan.drafts) {
		const here = and(eq(drafts.schoolId, schoolId), eq(drafts.id, id));
		if (moved) await tx.update(drafts).set({ payload: moved }).where(here);
		else if (isOpen) {
			await tx.delete(drafts).where(here);
			dropped++;
		}
	}
	return dropped;
}

export async function replaceText(
	tx: Db,
	{ schoolId }: Owner,
	old: typeof articles.$inferSelect,
	text: string,
	{ blocks }: CorrectionPlan,
	outcome: RestingOutcome,
	replacedAt: Date
): Promise<void> {
	const articleId = old.id;
	await tx
		.insert(articleRevisions)
		.values({ id: newId(), schoolId, articleId, text: old.text, replacedAt, outcome });
	await tx
		.update(articles)
		.set({ text, sha256: sha256(text) })
		.where(and(eq(articles.schoolId, schoolId), eq(articles.id, articleId)));
	await tx
		.delete(articleBlocks)
		.where(and(eq(articleBlocks.schoolId, schoolId), eq(articleBlocks.articleId, articleId)));
	await tx
		.insert(articleBlocks)
		.values(blocks.map((block, position) => ({ schoolId, articleId, position, ...block })));
}
