import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readNumber } from '../../domain/attempts/steps.ts';
import { sheetOf, type SheetQuestion } from '../../domain/attempts/sheet.ts';
import { found } from '../auth/guards.ts';
import { heldRules } from '../../domain/attempts/rules.ts';
import { attemptItemsOf, countAttemptItems } from '../db/attempt-items.ts';
import { type Attempt } from '../db/attempts.ts';
import { isSetHeld } from '../db/holds.ts';
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

/** What the question's page sends. */
export async function answerForm(event: RequestEvent) {
	const form = readAnswerForm(await readForm(event));
	return form ?? error(400, 'This answer could not be read. Go back and try again.');
}

/** The question of the URL with what its page sends; certainty only where it is asked for. */
export async function answerTo(event: RequestEvent, form: Awaited<ReturnType<typeof answerForm>>) {
	const own = await questionOf(event);
	const certainty = own.attempt.rules.marking.certainty ? form.certainty : null;
	return { ...own, form: { ...form, certainty } };
}

/** An attempt's questions as its student sees them now. */
export async function questionsOf(attempt: Attempt): Promise<SheetQuestion[]> {
	const { id, schoolId, setId, via, seed, rules } = attempt;
	const items = await attemptItemsOf(db(), schoolId, id);
	const isPlayed = via === 'link' || via === 'public';
	const isHeld = isPlayed && (await isSetHeld(db(), schoolId, setId, new Date()));
	return sheetOf(seed, items, isHeld ? heldRules(rules) : rules);
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
	if (reason === 'submitted' || reason === 'over' || reason === 'not-found')
		redirect(303, `/attempts/${attempt.id}/result`);
	const why = reason as Exclude<Reason, 'submitted' | 'over' | 'not-found'>;
	return fail(422, { refused: why, ...(await questionNow(attempt, number)) });
}
