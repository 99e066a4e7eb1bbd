import { redirect } from '@sveltejs/kit';
import { calibration } from '$lib/domain/attempts/certainty.ts';
import { resultOf } from '$lib/domain/attempts/result.ts';
import { db } from '$lib/server/db/index.ts';
import { gradedItems } from '$lib/server/db/results.ts';
import { findSeat, markAnswersShown } from '$lib/server/db/seats.ts';
import { readBoard } from '$lib/server/db/standings.ts';
import { articlesFor } from '$lib/server/play/articles.ts';
import { attemptOf } from '$lib/server/play/attempt.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { player, attempt } = await attemptOf(event);
	const { id, title, ref, setId, via, practice, milliMarks, milliPoints } = attempt;
	if (milliMarks === null) redirect(303, `/attempts/${id}/1`);
	const { schoolId, playerId } = player;
	const { readable, sources } = await articlesFor(db(), schoolId, attempt.editionId, via);
	const items = await gradedItems(db(), schoolId, id);
	await markAnswersShown(db(), player, setId, new Date());
	const seat = await findSeat(db(), player, setId);
	const board = attempt.boardOn ? await readBoard(db(), schoolId, setId, playerId) : null;
	return {
		result: { title, ref, practice, author: via === 'owner', milliMarks, milliPoints },
		questions: resultOf(attempt.seed, items, readable, attempt.rules),
		calibration: attempt.rules.marking.certainty ? calibration(items) : null,
		articles: readable,
		sources,
		nickname: seat?.nickname ?? '',
		board: board && { near: board.near, players: board.players, on: seat?.onBoard ?? true }
	};
};
