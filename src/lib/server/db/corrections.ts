import { and, eq } from 'drizzle-orm';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { affectedItems } from './affected-items.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import {
	effectOf,
	grade,
	isChanged,
	letCount,
	lockPlayers,
	noteNear,
	replaceInAttempts,
	replaceInQuizzes,
	type Affected
} from './correction-effects.ts';
import { addVersion, targetOf, type Correction, type NotCorrected } from './correction-target.ts';
import { findCorrectable } from './correctable.ts';
import { grantDisputes, reopenDisputes } from './open-disputes.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { corrections } from './schema/corrections.ts';
import { users } from './schema/people.ts';
import { questions } from './schema/questions.ts';

/** `versionId` is the one that counts from now on. */
export type Corrected =
	{ ok: true; versionId: string; affected: Affected[] } | { ok: false; reason: NotCorrected };

/** What the correction would do to every attempt that has the question; nothing is written. */
export async function previewCorrection(
	db: Db,
	owner: Owner,
	versionId: string,
	correction: Correction
): Promise<{ ok: true; affected: Affected[] } | { ok: false; reason: NotCorrected }> {
	const found = await findCorrectable(db, owner, versionId);
	if (!found) return { ok: false, reason: 'not-found' };
	const target = await targetOf(db, owner, found, correction);
	if (!target.ok) return target;
	const affected = await affectedItems(db, owner.schoolId, versionId);
	return { ok: true, affected: affected.map(effectOf(found.question, target.question)) };
}

/**
 * Corrects the owner's published question: from now on another version counts, for all who have
 * answered it and for all who will. Attempts that were handed in get gradings that say why, sums and
 * standings follow. Two corrections at once: the second finds that the version counts no more.
 */
export async function correctQuestion(
	db: Db,
	owner: Owner,
	versionId: string,
	correction: Correction,
	reason: string,
	now: Date
): Promise<Corrected> {
	return db.transaction(async (tx) => {
		const { schoolId, userId } = owner;
		const known = await findCorrectable(tx, owner, versionId);
		if (!known) return { ok: false, reason: 'not-found' };
		// corrections of a question follow each other
		await tx
			.select({ id: questions.id })
			.from(questions)
			.where(and(eq(questions.schoolId, schoolId), eq(questions.id, known.questionId)))
			.for('no key update');
		const found = await findCorrectable(tx, owner, versionId);
		if (!found) return { ok: false, reason: 'not-found' };
		const target = await targetOf(tx, owner, found, correction);
		if (!target.ok) return target;
		const toId = target.versionId ?? (await addVersion(tx, schoolId, found, target.question));
		await lockPlayers(tx, schoolId, await affectedItems(tx, schoolId, versionId));
		const items = await affectedItems(tx, schoolId, versionId);
		const affected = items.map(effectOf(found.question, target.question));
		const id = newId();
		const [by] = await tx
			.select({ name: users.name })
			.from(users)
			.where(and(eq(users.schoolId, schoolId), eq(users.id, userId)));
		await tx.insert(corrections).values({
			id,
			schoolId,
			questionId: found.questionId,
			fromVersionId: versionId,
			toVersionId: toId,
			way: correction.way,
			reason,
			byId: userId,
			byName: by?.name ?? '',
			undoesId: target.undoes?.id ?? null,
			createdAt: now
		});
		await letCount(tx, schoolId, versionId, toId);
		await replaceInQuizzes(tx, schoolId, versionId, toId, correction.way, now);
		await replaceInAttempts(tx, schoolId, toId, affected);
		await grade(tx, owner, id, toId, affected, now);
		await noteNear(tx, schoolId, affected);
		await grantDisputes(tx, schoolId, affected.filter(grants(target.question)).map(placeOf), now);
		if (target.undoes) {
			const lowered = affected.filter(lowers(found.question)).map(placeOf);
			await reopenDisputes(tx, schoolId, lowered, target.undoes.at);
		}
		await noteAudit(tx, owner, {
			action: 'key.corrected',
			subject: stemOf(found.question),
			subjectId: found.questionId,
			details: { way: correction.way, reason, marksChanged: affected.filter(isChanged).length }
		});
		return { ok: true, versionId: toId, affected };
	});
}

/** Says of an answer, and of all that are equal to it, whether it is right. */
export const ruleOnAnswer = (
	db: Db,
	owner: Owner,
	versionId: string,
	answer: unknown,
	right: boolean,
	reason: string,
	now: Date
) =>
	correctQuestion(
		db,
		owner,
		versionId,
		{ way: 'ruling', rulings: [{ answer, right }] },
		reason,
		now
	);

/** Whose objection a correction grants: who earns more by it, and everyone where it is withdrawn. */
const grants =
	({ withdrawn }: AuthoredQuestion) =>
	({ effect }: Affected) =>
		effect.as === 'marked' && (effect.milliMarks > 0 || withdrawn !== undefined);

/** Whose objection is open again when a correction that granted it is taken back. */
const lowers =
	({ withdrawn }: AuthoredQuestion) =>
	({ effect }: Affected) =>
		effect.as === 'marked' && (effect.milliMarks < 0 || withdrawn !== undefined);

const placeOf = ({ attempt, position }: Affected) => ({ attemptId: attempt.id, position });

const stemOf = ({ content }: AuthoredQuestion) => content.stem;
