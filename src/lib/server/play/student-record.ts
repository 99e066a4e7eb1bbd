import { ownWords } from '../../domain/attempts/own-words.ts';
import { itemPoints } from '../../domain/attempts/outcome.ts';
import { verdictOf } from '../../domain/attempts/tries.ts';
import type { Shown } from '../../domain/attempts/feedback.ts';
import type {
	StudentAnswer,
	StudentAttempt,
	StudentMark,
	StudentRecord
} from '../../domain/exchange/student.ts';
import { attemptItemsOf } from '../db/attempt-items.ts';
import { db } from '../db/index.ts';
import type { Owner } from '../db/owner.ts';
import { allOwnAttempts, type OwnAttempt } from '../db/own-attempts.ts';
import { ownRecord, saidInAttempt } from '../db/own-record.ts';
import { gradedItems } from '../db/results.ts';
import { shownOfAttempts } from './shown.ts';

/**
 * Everything that Lede holds about a student, as they may read it themselves: no key, no hash, no
 * mark that feedback still holds back. Null when there is no such student.
 */
export async function studentRecord(student: Owner, now: Date): Promise<StudentRecord | null> {
	const known = await ownRecord(db(), student);
	if (!known) return null;
	const { account, needs, places, exceptions, seats, sessions } = known;
	return {
		madeAt: now.toISOString(),
		account: {
			id: account.id,
			name: account.name,
			email: account.email,
			since: account.createdAt.toISOString(),
			hasPasscode: account.passcodeHash !== null,
			isLocked: account.lockedAt !== null
		},
		classes: places.map(({ since, ...place }) => ({ ...place, since: since.toISOString() })),
		accommodations: needs && {
			timePercent: needs.timePercent,
			closesLaterHours: needs.closesLaterHours,
			extraAttempts: needs.extraAttempts,
			readAloud: needs.readAloud,
			largeText: needs.largeText
		},
		exceptions: exceptions.map(({ title, exception }) => ({
			assignment: title,
			opensAt: iso(exception.opensAt),
			closesAt: iso(exception.closesAt),
			extraAttempts: exception.extraAttempts,
			isExcused: exception.excused
		})),
		nicknames: seats.map(({ title, seat }) => ({
			quiz: title,
			nickname: seat.nickname,
			isOnBoard: seat.onBoard,
			answersShownAt: iso(seat.answersShownAt)
		})),
		sessions: sessions.map(({ since, until }) => ({
			since: since.toISOString(),
			until: until.toISOString()
		})),
		attempts: await attemptsOf(student, now)
	};
}

async function attemptsOf(student: Owner, now: Date): Promise<StudentAttempt[]> {
	const attempts = await allOwnAttempts(db(), student);
	const shownOf = await shownOfAttempts(student.schoolId, attempts, now);
	const told: StudentAttempt[] = [];
	for (const attempt of attempts) {
		const shown = attempt.submittedAt ? shownOf(attempt) : 'nothing';
		told.push({
			quiz: attempt.title,
			isAssigned: attempt.assignment !== null,
			number: attempt.number,
			begun: attempt.startedAt.toISOString(),
			handedIn: iso(attempt.submittedAt),
			isLate: attempt.late,
			isPractice: attempt.practice && attempt.gameId === null,
			isLive: attempt.gameId !== null,
			addedMinutes: attempt.addedMinutes,
			score: shown === 'nothing' ? null : markOf(attempt.milliMarks ?? 0, attempt.milliPoints),
			answers: await answersOf(attempt, shown)
		});
	}
	return told;
}

/** Before answers are shown only what the student has touched: the rest they may not have seen. */
async function answersOf({ schoolId, id }: OwnAttempt, shown: Shown): Promise<StudentAnswer[]> {
	const said = await saidInAttempt(db(), schoolId, id);
	const isTold = shown === 'answers';
	const graded = isTold ? await gradedItems(db(), schoolId, id) : null;
	const items = graded ?? (await attemptItemsOf(db(), schoolId, id));
	return items.flatMap((item): StudentAnswer[] => {
		const { position, question, answer, certainty, hintsTaken } = item;
		const tries = said.tries.filter((one) => one.position === position);
		if (!isTold && answer === null && !tries.length && !hintsTaken) return [];
		const marked = graded?.find((one) => one.position === position);
		const dispute = said.disputes.find((one) => one.position === position);
		return [
			{
				question: question.content.stem,
				answer: ownWords(question, answer),
				sureness: certainty,
				tries: tries.map((one) => ({
					answer: ownWords(question, one.answer),
					told: verdictOf(one),
					at: one.triedAt.toISOString()
				})),
				hints: question.hints.slice(0, hintsTaken),
				mark:
					marked && marked.milliCredit !== null
						? markOf(marked.milliMarks, itemPoints(question))
						: null,
				note: marked?.note ?? '',
				disagreement: dispute
					? {
							words: dispute.words,
							state: dispute.state,
							reply: dispute.reply,
							at: dispute.createdAt.toISOString()
						}
					: null
			}
		];
	});
}

const markOf = (milliMarks: number, milliPoints: number): StudentMark => ({
	points: milliMarks / 1000,
	of: milliPoints / 1000
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
