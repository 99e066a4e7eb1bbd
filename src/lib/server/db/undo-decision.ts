import { and, eq, inArray } from 'drizzle-orm';
import { isSameAnswer } from '../../domain/questions/same-answer.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import { correctQuestion } from './corrections.ts';
import type { NotDecided, Undoing } from './undoing.ts';
import { isId } from './ids.ts';
import { disputesIn, findDispute } from './open-disputes.ts';
import type { Owner } from './owner.ts';
import { lockQuestion } from './question-lock.ts';
import { disputes } from './schema/disputes.ts';
import { takeMarksBack } from './taken-back.ts';

type Undone = { ok: true } | { ok: false; reason: NotDecided };

/**
 * Takes a decision of the owner's back. `decided`: something has happened since that stands on it;
 * nothing is changed then.
 */
export async function undoDecision(
	db: Db,
	owner: Owner,
	{ by, id }: Undoing,
	now: Date
): Promise<Undone> {
	if (!isId(id)) return { ok: false, reason: 'not-found' };
	if (by === 'unmark') return takeMarksBack(db, owner, id, now);
	return db.transaction((tx) =>
		by === 'reopen' ? reopen(tx, owner, id) : uncorrect(tx, owner, id, now)
	);
}

async function uncorrect(tx: Db, owner: Owner, versionId: string, now: Date): Promise<Undone> {
	const current = await lockQuestion(tx, owner, versionId);
	if (!current) return { ok: false, reason: 'not-found' };
	if (current !== versionId) return { ok: false, reason: 'decided' };
	const done = await correctQuestion(tx, owner, versionId, { way: 'undo' }, '', now);
	return done.ok ? { ok: true } : { ok: false, reason: 'decided' };
}

/** Opens the disputes again about which it was decided, with this one, that the marks stay. */
async function reopen(tx: Db, owner: Owner, disputeId: string): Promise<Undone> {
	const shownId = await findDispute(tx, owner, disputeId);
	const versionId = shownId && (await lockQuestion(tx, owner, shownId));
	if (!versionId) return { ok: false, reason: 'not-found' };
	const kept = await disputesIn(tx, { ...owner, versionId }, 'declined');
	const one = kept.find(({ id }) => id === disputeId);
	if (!one) return { ok: false, reason: 'decided' };
	const { question, answer, attemptId, decidedAt } = one;
	const together = kept.filter(
		(other) =>
			other.decidedAt?.getTime() === decidedAt?.getTime() &&
			isSameAnswer(question, other.answer, answer)
	);
	const ids = together.map(({ id }) => id);
	await tx
		.update(disputes)
		.set({ state: 'open', decidedAt: null })
		.where(and(eq(disputes.schoolId, owner.schoolId), inArray(disputes.id, ids)));
	await noteAudit(tx, owner, {
		action: 'dispute.decided',
		subject: question.content.stem,
		subjectId: attemptId,
		details: { decision: 'reopened', disputes: ids.length }
	});
	return { ok: true };
}
