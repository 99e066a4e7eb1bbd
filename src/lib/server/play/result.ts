import { calibration } from '../../domain/attempts/certainty.ts';
import type { Disagreeing } from '../../domain/attempts/objection.ts';
import { resultOf } from '../../domain/attempts/result.ts';
import type { Attempt } from '../db/attempts.ts';
import { classBoard } from '../db/class-board.ts';
import { excusedFrom } from '../db/exceptions.ts';
import { db } from '../db/index.ts';
import type { Owner, Player } from '../db/owner.ts';
import { markResultSeen } from '../db/own-attempts.ts';
import { gradedItems } from '../db/results.ts';
import { correctionNotes } from '../db/correction-history.ts';
import { findSeat, markAnswersShown } from '../db/seats.ts';
import { readBoard } from '../db/standings.ts';
import { articlesFor } from './articles.ts';
import { disagreeingWith } from './disagree.ts';
import { shownOfAttempt } from './shown.ts';

/** The result page of an attempt that was handed in: of score and answers only what may be shown. */
export async function resultFor(player: Player, user: Owner | null, attempt: Attempt, now: Date) {
	const shown = await shownOfAttempt(attempt, now);
	const { title, ref, startPath, practice, late, via, assignmentId, gameId, rules } = attempt;
	const { milliMarks, milliPoints } = attempt;
	const seat = assignmentId || gameId ? null : await findSeat(db(), player, attempt.setId);
	if (shown !== 'nothing') await markResultSeen(db(), player.schoolId, attempt.id, now);
	return {
		shown,
		feedback: rules.feedback,
		result: {
			title,
			ref,
			startPath,
			isAssigned: assignmentId !== null,
			isExcused: assignmentId && user ? (await excusedFrom(db(), user)).has(assignmentId) : false,
			practice,
			isLive: gameId !== null,
			late,
			author: via === 'owner',
			score: shown === 'nothing' ? null : { milliMarks: milliMarks ?? 0, milliPoints }
		},
		corrections: shown === 'nothing' ? [] : await notesFor(attempt),
		...(shown === 'answers' ? await answersOf(player, attempt, now) : NO_ANSWERS),
		nickname: seat?.nickname ?? '',
		board: await boardOf(player, attempt, seat?.onBoard ?? true),
		classBoard:
			assignmentId && user && attempt.boardOn && shown !== 'nothing'
				? await classBoard(db(), user, assignmentId)
				: null
	};
}

/** What corrections have changed, in the order of the questions. */
async function notesFor({ id, schoolId }: Attempt) {
	const notes = await correctionNotes(db(), schoolId, id);
	return [...notes]
		.sort(([one], [other]) => one - other)
		.flatMap(([position, list]) => list.map((note) => ({ number: position + 1, ...note })));
}

type Articles = Awaited<ReturnType<typeof articlesFor>>;
const NO_ANSWERS = {
	questions: [] as ReturnType<typeof resultOf>,
	disagreeing: [] as Disagreeing[],
	calibration: null as ReturnType<typeof calibration> | null,
	articles: [] as Articles['readable'],
	sources: [] as Articles['sources']
};

async function answersOf(player: Player, attempt: Attempt, now: Date): Promise<typeof NO_ANSWERS> {
	const { id, schoolId, setId, editionId, via, seed, rules } = attempt;
	const { readable, sources } = await articlesFor(db(), schoolId, editionId, via);
	const items = await gradedItems(db(), schoolId, id);
	await markAnswersShown(db(), player, setId, now);
	return {
		questions: resultOf(seed, items, readable, rules),
		disagreeing: await disagreeingWith(attempt, items),
		calibration: rules.marking.certainty ? calibration(items) : null,
		articles: readable,
		sources
	};
}

/** The board of the quiz: what was given or played live takes no part in it. */
async function boardOf({ schoolId, playerId }: Player, attempt: Attempt, on: boolean) {
	if (!attempt.boardOn || attempt.assignmentId || attempt.gameId) return null;
	const { near, players } = await readBoard(db(), schoolId, attempt.setId, playerId);
	return { near, players, on };
}
