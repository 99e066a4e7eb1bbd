import { readNumber } from '$lib/domain/attempts/steps.ts';
import { markServed } from '$lib/server/db/answers.ts';
import { db } from '$lib/server/db/index.ts';
import { questionsOf } from '$lib/server/play/answering.ts';
import { articlesFor } from '$lib/server/play/articles.ts';
import { openAttemptOf } from '$lib/server/play/attempt.ts';
import type { LayoutServerLoad } from './$types';

/**
 * All questions at once, as far as a student may see them: going on needs no network then, and an
 * article beside them is sent once. `untrack` keeps a change of question from loading it all again.
 */
export const load: LayoutServerLoad = async (event) => {
	const { attempt, player } = await openAttemptOf(event);
	const { id, title, ref, via, editionId, articleAccess, practice } = attempt;
	const { schoolId } = player;
	const questions = await questionsOf(attempt);
	const here = event.untrack(() => readNumber(event.params.n ?? '', questions.length));
	if (here) await markServed(db(), schoolId, id, here - 1, new Date());
	const { readable, sources } = await articlesFor(db(), schoolId, editionId, via);
	const beside = articleAccess === 'beside' ? readable : [];
	return {
		shell: 'quiet' as const,
		attempt: { id, title, ref, practice, asksCertainty: attempt.marking.certainty },
		questions,
		articles: beside,
		sources: articleAccess === 'after' || beside.length ? [] : sources
	};
};
