import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readNumber } from '../../domain/attempts/steps.ts';
import { sheetOf, type SheetQuestion } from '../../domain/attempts/sheet.ts';
import { found } from '../auth/guards.ts';
import { attemptItemsOf, countAttemptItems, type Attempt } from '../db/attempts.ts';
import { db } from '../db/index.ts';
import { readForm } from '../forms.ts';
import { openAttemptOf, readAnswerForm } from './attempt.ts';

/** The question of the request's URL in its player's open attempt; `at` is its position. */
export async function questionOf(event: RequestEvent) {
	const { player, attempt } = await openAttemptOf(event);
	const count = await countAttemptItems(db(), player.schoolId, attempt.id);
	const number = found(readNumber(event.params.n ?? '', count));
	return { player, attempt, number, count, at: number - 1 };
}

/** The same with what its page sends; certainty only where it is asked for. */
export async function answerTo(event: RequestEvent) {
	const own = await questionOf(event);
	const form = readAnswerForm(await readForm(event));
	if (!form) error(400, 'This answer could not be read. Go back and try again.');
	const certainty = own.attempt.marking.certainty ? form.certainty : null;
	return { ...own, form: { ...form, certainty } };
}

/** An attempt's questions as its student sees them now. */
export async function questionsOf(attempt: Attempt): Promise<SheetQuestion[]> {
	const items = await attemptItemsOf(db(), attempt.schoolId, attempt.id);
	return sheetOf(attempt.seed, items, attempt.marking);
}

/** One of them, for a page that shows it already. */
export async function questionNow(attempt: Attempt, number: number) {
	const question = found((await questionsOf(attempt))[number - 1]);
	return { question };
}

/**
 * Why nothing was saved, checked or shown, and how the question stands. Where the attempt is over,
 * or gone, it leads to the result.
 */
export async function refused<Reason extends string>(
	attempt: Attempt,
	number: number,
	reason: Reason
) {
	if (reason === 'submitted' || reason === 'not-found')
		redirect(303, `/attempts/${attempt.id}/result`);
	const why = reason as Exclude<Reason, 'submitted' | 'not-found'>;
	return fail(422, { refused: why, ...(await questionNow(attempt, number)) });
}
