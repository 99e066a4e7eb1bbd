import { redirect } from '@sveltejs/kit';
import { stepTo } from '$lib/domain/attempts/steps.ts';
import { markServed, saveAnswer } from '$lib/server/db/answers.ts';
import { isCorrectedSince } from '$lib/server/db/correction-history.ts';
import { takeHint } from '$lib/server/db/hints.ts';
import { db } from '$lib/server/db/index.ts';
import { checkAnswer } from '$lib/server/db/tries.ts';
import {
	answerForm,
	answerTo,
	questionNow,
	questionOf,
	refused
} from '$lib/server/play/answering.ts';
import { savedAtOnce, shownAtOnce } from '$lib/server/play/at-once.ts';
import { pathOfStep } from '$lib/server/play/attempt.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	/**
	 * Saves the answer at once where it can; else as carefully as it takes, and says what stands instead where a newer one does. With `go` it leads on,
	 * unless the answer cannot be read as it stands or what was chosen did not come to stand.
	 */
	save: async (event) => {
		const now = new Date();
		const sent = await answerForm(event);
		const atOnce = sent.go ? null : await savedAtOnce(event, sent, now);
		if (atOnce) return atOnce;
		const { player, attempt, number, at, count, form } = await answerTo(event, sent);
		const { answer, revision, certainty, go } = form;
		const saved = await saveAnswer(db(), player, attempt.id, at, answer, revision, certainty, now);
		if (!saved.ok) return refused(attempt, number, saved.reason);
		const { revision: newest, problem, instead } = saved;
		const stays = (problem && go === 'next') || instead?.chosen;
		if (go && !stays) redirect(303, pathOfStep(attempt, stepTo(go, number, count)));
		const { values, certainty: sure } = instead ?? {};
		return { revision: newest, problem, ...(values && { values, certainty: sure ?? null }) };
	},
	/** Saves the answer and tells whether it is right. */
	check: async (event) => {
		const now = new Date();
		const { player, attempt, number, at, form } = await answerTo(event, await answerForm(event));
		const { answer, revision, certainty } = form;
		const checked = await checkAnswer(
			db(),
			player,
			attempt.id,
			at,
			answer,
			revision,
			certainty,
			now
		);
		if (!checked.ok) return refused(attempt, number, checked.reason);
		return questionNow(attempt, number);
	},
	/** Shows a hint; what was answered meanwhile is saved with it. */
	hint: async (event) => {
		const { player, attempt, number, at, form } = await answerTo(event, await answerForm(event));
		const { answer, revision, certainty, hint } = form;
		await saveAnswer(db(), player, attempt.id, at, answer, revision, certainty);
		const taken = await takeHint(db(), player, attempt.id, at, hint);
		if (!taken.ok) return refused(attempt, number, taken.reason);
		return questionNow(attempt, number);
	},
	/**
	 * Notes that a question came on the screen without the server's doing. Says how it stands where
	 * it was corrected after the page had it.
	 */
	shown: async (event) => {
		const atOnce = await shownAtOnce(event);
		if (atOnce === 'as it was') return;
		const { player, attempt, number, at } = await questionOf(event);
		const { schoolId } = player;
		if (!atOnce) await markServed(db(), schoolId, attempt.id, at, new Date(), attempt.rules.goBack);
		if (await isCorrectedSince(db(), schoolId, attempt.id, at)) return questionNow(attempt, number);
	}
};
