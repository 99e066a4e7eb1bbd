import { and, eq, isNotNull } from 'drizzle-orm';
import { handCredit, type HandMarks } from '../../domain/attempts/hand-marks.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import { equalAnswers, mayMark } from './equal-answers.ts';
import { giveMark, lockPlayersOf, type Place } from './give-marks.ts';
import { isId } from './ids.ts';
import { grantDisputes } from './open-disputes.ts';
import type { Owner } from './owner.ts';
import { lockQuestion } from './question-lock.ts';
import { inScope, itsSet } from './queue-items.ts';
import { gradedItems } from './results.ts';
import { attempts } from './schema/answers.ts';
import { questionSets } from './schema/sets.ts';
import type { Undoing } from './undoing.ts';

/** Why an answer was not marked. */
export type NotMarked = 'not-found' | 'not-pending' | 'no-credit';

/**
 * Marks an answer that waits, or marks one again in place of the grading `replaces`; and with it all
 * that say the same. A mark that was granted to one who disagreed goes down for that answer alone.
 * What was marked meanwhile, in another tab, stays as it is.
 */
export async function markAnswer(
	db: Db,
	owner: Owner,
	place: Place,
	given: HandMarks,
	now: Date,
	replaces: string | null = null
): Promise<{ ok: true; undoing: Undoing } | { ok: false; reason: NotMarked }> {
	return db.transaction(async (tx) => {
		const known = await itemOf(tx, owner, place);
		if (!known || !(await lockQuestion(tx, owner, known.versionId)))
			return { ok: false, reason: 'not-found' };
		// of two tabs, the second finds here what the first has done
		const item = (await itemOf(tx, owner, place)) ?? known;
		const waits = replaces ? item.markedBy === replaces : item.milliCredit === null;
		if (!waits) return { ok: false, reason: 'not-pending' };
		const { question, versionId, milliCredit } = item;
		const credit = handCredit(question, given);
		if (credit === null) return { ok: false, reason: 'no-credit' };
		const equal = await equalAnswers(tx, owner, versionId, item.answer);
		const all = equal.filter((one) => isSame(one, place) || mayMark(one, credit));
		await lockPlayersOf(tx, owner.schoolId, all);
		const raised: Place[] = [];
		let id = '';
		for (const one of all) {
			const { gradingId, gained } = await giveMark(tx, owner, one, credit, given.note, now);
			if (gained > 0) raised.push(one);
			id = gradingId;
		}
		await grantDisputes(tx, owner.schoolId, raised, now);
		await noteAudit(tx, owner, {
			action: 'mark.given',
			subject: question.content.stem,
			subjectId: place.attemptId,
			details: {
				from: milliCredit === null ? null : percent(milliCredit / 1000),
				to: percent(credit),
				answers: all.length
			}
		});
		return { ok: true, undoing: { by: 'unmark', id } };
	});
}

const isSame = (one: Place, other: Place) =>
	one.attemptId === other.attemptId && one.position === other.position;

const percent = (credit: number) => `${Math.round(credit * 100)} %`;

/** An item that was handed in at a quiz of the owner's. */
async function itemOf(tx: Db, owner: Owner, { attemptId, position }: Place) {
	if (!isId(attemptId)) return null;
	const [attempt] = await tx
		.select({ id: attempts.id })
		.from(attempts)
		.innerJoin(questionSets, itsSet)
		.where(and(inScope(owner), eq(attempts.id, attemptId), isNotNull(attempts.submittedAt)));
	const items = attempt ? await gradedItems(tx, owner.schoolId, attemptId) : [];
	return items.find((one) => one.position === position) ?? null;
}
