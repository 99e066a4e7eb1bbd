import { and, eq, inArray } from 'drizzle-orm';
import { isSameAnswer } from '../../domain/questions/same-answer.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import { correctQuestion } from './corrections.ts';
import { giveMark, lockPlayersOf } from './give-marks.ts';
import { isId } from './ids.ts';
import { disputesIn, findDispute } from './open-disputes.ts';
import type { Owner } from './owner.ts';
import { lockQuestion } from './question-lock.ts';
import { disputes } from './schema/disputes.ts';
import type { Decided, Undoing } from './undoing.ts';

/**
 * What a teacher can say to a student who disagrees: this one gets the mark (`grant`), the answer
 * counts for everyone who gave it (`everyone`), or the mark stays (`keep`).
 */
export const DISPUTE_DECISIONS = ['grant', 'everyone', 'keep'] as const;
export type DisputeDecision = (typeof DISPUTE_DECISIONS)[number];

/**
 * Decides a dispute, and with `everyone` and `keep` all open ones about an equal answer. Decided in
 * another tab before, it changes nothing.
 */
export async function decideDispute(
	db: Db,
	owner: Owner,
	disputeId: string,
	decision: DisputeDecision,
	reply: string,
	now: Date
): Promise<Decided> {
	if (!isId(disputeId)) return { ok: false, reason: 'not-found' };
	return db.transaction(async (tx) => {
		const shownId = await findDispute(tx, owner, disputeId);
		const versionId = shownId && (await lockQuestion(tx, owner, shownId));
		if (!versionId) return { ok: false, reason: 'not-found' };
		const open = await disputesIn(tx, { ...owner, versionId });
		const one = open.find(({ id }) => id === disputeId);
		if (!one) return { ok: false, reason: 'decided' };
		const { question, answer, attemptId } = one;
		const equal = open.filter((other) => isSameAnswer(question, other.answer, answer));
		const settled = decision === 'grant' ? [one] : equal;
		let undoing: Undoing = { by: 'reopen', id: disputeId };
		if (decision === 'grant') {
			await lockPlayersOf(tx, owner.schoolId, settled);
			undoing = { by: 'unmark', id: (await giveMark(tx, owner, one, 1, '', now)).gradingId };
		}
		if (decision === 'everyone') {
			const change = { way: 'ruling' as const, rulings: [{ answer, right: true }] };
			const done = await correctQuestion(tx, owner, versionId, change, '', now);
			if (!done.ok) throw new Error('The version that counts can be corrected');
			undoing = { by: 'uncorrect', id: done.versionId };
		}
		const state = decision === 'keep' ? 'declined' : 'granted';
		const ids = settled.map(({ id }) => id);
		await tx
			.update(disputes)
			.set({ state, reply, decidedAt: now })
			.where(and(eq(disputes.schoolId, owner.schoolId), inArray(disputes.id, ids)));
		await noteAudit(tx, owner, {
			action: 'dispute.decided',
			subject: question.content.stem,
			subjectId: attemptId,
			details: { decision, disputes: settled.length }
		});
		return { ok: true, undoing };
	});
}
