import { redirect } from '@sveltejs/kit';
import { currentNumber, readNumber } from '$lib/domain/attempts/steps.ts';
import { markServed } from '$lib/server/db/answers.ts';
import { db } from '$lib/server/db/index.ts';
import { questionsOf } from '$lib/server/play/answering.ts';
import { articlesFor } from '$lib/server/play/articles.ts';
import { openAttemptOf } from '$lib/server/play/attempt.ts';
import type { LayoutServerLoad } from './$types';

/**
 * All questions at once, as far as a student may see them: going on needs no network then, and an
 * article beside them is sent once. `untrack` keeps a change of question from loading it all again.
 * Times are the server's: the browser's own clock may be wrong.
 */
export const load: LayoutServerLoad = async (event) => {
	const { attempt, player } = await openAttemptOf(event);
	const { id, title, startPath, via, editionId, rules, practice, deadlineAt, timeZone } = attempt;
	const { articleAccess, feedback, goBack, marking } = rules;
	const { schoolId } = player;
	const questions = await questionsOf(attempt);
	const here = event.untrack(() => readNumber(event.params.n ?? '', questions.length));
	const current = here && !goBack ? currentNumber(here, attempt.reached) : here;
	if (current !== here) redirect(303, `/attempts/${id}/${current}`);
	const now = new Date();
	if (here) await markServed(db(), schoolId, id, here - 1, now, goBack);
	const { readable, sources } = await articlesFor(db(), schoolId, editionId, via);
	const beside = articleAccess === 'beside' ? readable : [];
	return {
		shell: 'quiet' as const,
		now: now.getTime(),
		attempt: {
			id,
			title,
			startPath,
			practice,
			asksCertainty: marking.certainty,
			goBack,
			tellsAnswers: feedback === 'at-once' || feedback === 'after-submission',
			/** The number of the question that its student had come to, where there is no going back. */
			reached: Math.max(here ?? 0, attempt.reached + 1),
			deadlineAt: deadlineAt?.getTime() ?? null,
			timeZone
		},
		questions,
		articles: beside,
		sources: articleAccess === 'after' || beside.length ? [] : sources
	};
};
