import { gainedSince, newsOf } from '../../domain/attempts/news.ts';
import { excusedFrom } from '../db/exceptions.ts';
import { db } from '../db/index.ts';
import type { Owner } from '../db/owner.ts';
import { gradingsOf, ownHistory, unseenAttempts, type OwnAttempt } from '../db/own-attempts.ts';
import { shownOfAttempts } from './shown.ts';

/** A page of all that the student has begun or handed in, newest first. */
export async function historyOf(student: Owner, page: number, now: Date) {
	const { attempts, total } = await ownHistory(db(), student, page);
	const shownOf = await shownOfAttempts(student.schoolId, attempts, now);
	const excused = await excusedFrom(db(), student);
	return {
		total,
		attempts: attempts.map((attempt) => {
			const { id, title, timeZone, startedAt, submittedAt, late, practice, isGone } = attempt;
			const isLive = attempt.gameId !== null;
			const isShown = submittedAt !== null && shownOf(attempt) !== 'nothing';
			return {
				...{ id, title, timeZone, startedAt, submittedAt, late, practice, isLive, isGone },
				assignmentId: attempt.assignment?.id ?? null,
				isExcused: excused.has(attempt.assignment?.id ?? ''),
				score: isShown ? scoreOf(attempt) : null
			};
		})
	};
}

/** What came back or changed since the student last looked, newest first. */
export async function newsFor(student: Owner, now: Date) {
	const unseen = (await unseenAttempts(db(), student)).filter(({ isGone }) => !isGone);
	const shownOf = await shownOfAttempts(student.schoolId, unseen, now);
	const excused = await excusedFrom(db(), student);
	const ids = unseen.flatMap(({ id, resultSeenAt }) => (resultSeenAt ? [id] : []));
	const gradings = await gradingsOf(db(), student.schoolId, ids);
	return unseen.flatMap((attempt) => {
		const { id, title, timeZone, submittedAt, resultSeenAt, assignment } = attempt;
		const { marked, corrected, decided } = attempt;
		const news = newsOf({
			shown: shownOf(attempt),
			seenAt: ms(resultSeenAt),
			markedAt: ms(marked),
			correctedAt: ms(corrected),
			decidedAt: ms(decided)
		});
		if (!news || !submittedAt) return [];
		const seen = resultSeenAt?.getTime();
		return {
			...{ id, title, timeZone, submittedAt, news },
			assignmentId: assignment?.id ?? null,
			isExcused: excused.has(assignment?.id ?? ''),
			score: scoreOf(attempt),
			/** Thousandths of a point since they looked; null where they never have. */
			gained: seen === undefined ? null : gainedSince(gradings(id), seen),
			isDecided: seen !== undefined && (ms(decided) ?? 0) > seen
		};
	});
}

const scoreOf = ({ milliMarks, milliPoints }: Pick<OwnAttempt, 'milliMarks' | 'milliPoints'>) => ({
	milliMarks: milliMarks ?? 0,
	milliPoints
});

const ms = (at: Date | null): number | null => at?.getTime() ?? null;
