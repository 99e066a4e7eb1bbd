import { error, fail, redirect } from '@sveltejs/kit';
import { readNumber, stepTo } from '$lib/domain/attempts/steps.ts';
import { found } from '$lib/server/auth/guards.ts';
import { markServed, saveAnswer } from '$lib/server/db/answers.ts';
import { countAttemptItems } from '$lib/server/db/attempts.ts';
import { db } from '$lib/server/db/index.ts';
import { openAttemptOf, pathOfStep, readAnswerForm } from '$lib/server/play/attempt.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { readForm } from '$lib/server/forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	/** Saves the answer; with `go` it leads on, unless the answer cannot be read as it stands. */
	save: async (event) => {
		const { player, attempt, number, count } = await questionOf(event);
		const form = readAnswerForm(await readForm(event));
		if (!form) error(400, 'This answer could not be read. Go back and try again.');
		const { answer, revision, certainty, go } = form;
		const sure = attempt.marking.certainty ? certainty : null;
		const saved = await saveAnswer(db(), player, attempt.id, number - 1, answer, revision, sure);
		if (!saved.ok && saved.reason === 'unreadable') return fail(422, { refused: true });
		if (!saved.ok) redirect(303, `/attempts/${attempt.id}/result`);
		const stays = saved.problem && go === 'next';
		if (go && !stays) redirect(303, pathOfStep(attempt, stepTo(go, number, count)));
		return { revision: saved.revision, problem: saved.problem };
	},
	/** Notes that a question came on the screen without the server's doing. */
	shown: async (event) => {
		const { player, attempt, number } = await questionOf(event);
		await markServed(db(), player.schoolId, attempt.id, number - 1, new Date());
	}
};

async function questionOf(event: RequestEvent) {
	const { player, attempt } = await openAttemptOf(event);
	const count = await countAttemptItems(db(), player.schoolId, attempt.id);
	const number = found(readNumber(event.params.n ?? '', count));
	return { player, attempt, number, count };
}
