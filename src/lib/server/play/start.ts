import { error, type RequestEvent } from '@sveltejs/kit';
import { schoolId } from '../auth/school.ts';
import { attemptItemsOf } from '../db/attempt-items.ts';
import { pastAttempts } from '../db/attempts.ts';
import { db } from '../db/index.ts';
import type { Player } from '../db/owner.ts';
import { countAsked, findQuiz, type Quiz } from '../db/quizzes.ts';
import { findSeat } from '../db/seats.ts';
import { isToldElsewhere } from '../db/told.ts';
import { articlesFor, unlinked } from './articles.ts';

/** The quiz of the request's URL as this person may open it; else a 404, gone or never there. */
export async function quizOf({ params, locals }: RequestEvent): Promise<Quiz> {
	const quiz = await findQuiz(db(), schoolId(), params.ref ?? '', locals.user?.id ?? null);
	return quiz ?? error(404, NO_QUIZ);
}

const NO_QUIZ =
	'There is no quiz behind this link, or its teacher has closed it. Ask the person who gave it to you.';

/** What a quiz's start page shows. */
export async function startOf(quiz: Quiz, player: Player | null) {
	const { editionId, setId, title, articleAccess, boardOn, origin, isHeld, via, ref } = quiz;
	const { readable, sources } = await articlesFor(db(), schoolId(), editionId, via);
	const attempts = player ? await pastAttempts(db(), player, setId) : [];
	const seat = player && (await findSeat(db(), player, setId));
	const open = attempts.find(({ submittedAt }) => !submittedAt);
	return {
		ref,
		title,
		boardOn,
		origin: origin && { title: origin.title, author: origin.author },
		articleAccess,
		author: via === 'owner',
		isHeld,
		questions: await countAsked(db(), schoolId(), editionId),
		// to be read before: here and now; to be read after: not even its address
		articles: articleAccess === 'before' && !isHeld ? readable : [],
		sources: articleAccess === 'after' || isHeld ? unlinked(sources) : sources,
		seat: seat && { nickname: seat.nickname, onBoard: seat.onBoard },
		goOn: open ? await firstOpen(open.id) : null,
		practice:
			via === 'owner' ||
			Boolean(seat?.answersShownAt) ||
			(player !== null && (await isToldElsewhere(db(), player, setId))),
		results: attempts.flatMap(({ id, submittedAt, milliMarks, milliPoints, practice }) =>
			submittedAt && milliMarks !== null
				? [{ id, submittedAt, milliMarks, milliPoints, practice }]
				: []
		)
	};
}

/** Where an open attempt goes on: at the first question without an answer, else at the check. */
export async function firstOpen(attemptId: string) {
	const items = await attemptItemsOf(db(), schoolId(), attemptId);
	const first = items.findIndex(({ answer }) => answer === null);
	const answered = items.filter(({ answer }) => answer !== null).length;
	return { id: attemptId, step: first < 0 ? 'check' : `${first + 1}`, answered };
}
