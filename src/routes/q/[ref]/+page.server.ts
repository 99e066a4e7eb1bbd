import { redirect } from '@sveltejs/kit';
import { found, requireTeacher } from '$lib/server/auth/guards.ts';
import { becomePlayer, currentPlayer } from '$lib/server/auth/player.ts';
import { openAttempt, startAttempt } from '$lib/server/db/attempts.ts';
import { copyQuiz } from '$lib/server/db/copies.ts';
import { db } from '$lib/server/db/index.ts';
import { findSeat, rerollNickname, setOnBoard, takeSeat } from '$lib/server/db/seats.ts';
import { quizOf, startOf } from '$lib/server/play/start.ts';
import { readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const quiz = await quizOf(event);
	const { user } = event.locals;
	const isTeacher = user !== null && user.role !== 'student';
	return {
		...(await startOf(quiz, await currentPlayer(event))),
		mayCopy: quiz.isPublic && !quiz.isHeld && quiz.via !== 'owner' && isTeacher
	};
};

export const actions: Actions = {
	start: async (event) => {
		const quiz = await quizOf(event);
		const form = await readForm(event);
		const known = await currentPlayer(event);
		const open = known && (await openAttempt(db(), known, quiz.editionId));
		if (open) redirect(303, `/attempts/${open}/1`);
		// the page says why
		if (quiz.isHeld) redirect(303, event.url.pathname);
		const player = await becomePlayer(event);
		await takeSeat(db(), player, quiz.setId, Math.random);
		if (quiz.boardOn) await setOnBoard(db(), player, quiz.setId, !form.has('offBoard'));
		redirect(303, `/attempts/${await startAttempt(db(), player, quiz)}/1`);
	},
	/** A teacher takes a public quiz to their own desk. */
	copy: async (event) => {
		const owner = requireTeacher(event);
		const copy = found(await copyQuiz(db(), owner, await quizOf(event)));
		redirect(303, `/desk/quizzes/${copy.setId}?leftOut=${copy.leftOut}`);
	},
	nickname: async (event) => {
		const { setId } = await quizOf(event);
		const player = await becomePlayer(event);
		const seated = await findSeat(db(), player, setId);
		await (seated ? rerollNickname : takeSeat)(db(), player, setId, Math.random);
		redirect(303, event.url.pathname);
	}
};
