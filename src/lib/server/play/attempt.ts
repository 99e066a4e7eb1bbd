import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Certainty } from '../../domain/attempts/certainty.ts';
import { isTimeUp } from '../../domain/attempts/schedule.ts';
import { stepTo } from '../../domain/attempts/steps.ts';
import { currentPlayer } from '../auth/player.ts';
import { found } from '../auth/guards.ts';
import { findAttempt, type Attempt } from '../db/attempts.ts';
import { db } from '../db/index.ts';
import { submitAttempt } from '../db/submissions.ts';

const NOBODY =
	'These answers belong to someone who is not logged in here. Without an account, answers are kept for a day, and only on the device where they were given.';

/**
 * The attempt of the request's URL, found through whoever is playing; another's is a 404. One whose
 * time is over is handed in by this look at it; one of a live game that runs leads to the game.
 */
export async function attemptOf(event: RequestEvent) {
	const player = await currentPlayer(event);
	if (!player) error(404, NOBODY);
	const find = async () => found(await findAttempt(db(), player, event.params.id ?? ''));
	const attempt = await find();
	if (attempt.gameId && !attempt.submittedAt) redirect(303, `/games/${attempt.gameId}`);
	const now = new Date();
	if (attempt.submittedAt || !isTimeUp(attempt.deadlineAt?.getTime() ?? null, now.getTime()))
		return { player, attempt };
	await submitAttempt(db(), player, attempt.id, now);
	return { player, attempt: await find() };
}

/** The same, as long as it is open; a submitted one leads to its result. */
export async function openAttemptOf(event: RequestEvent) {
	const own = await attemptOf(event);
	if (own.attempt.submittedAt) redirect(303, `/attempts/${own.attempt.id}/result`);
	return own;
}

/** The path of a step of an attempt. */
export const pathOfStep = (
	{ id, startPath }: Pick<Attempt, 'id' | 'startPath'>,
	step: ReturnType<typeof stepTo>
) => (step === 'start' ? startPath : `/attempts/${id}/${step}`);

const AnswerForm = v.object({
	answer: v.pipe(v.array(v.pipe(v.string(), v.maxLength(10_000))), v.maxLength(100)),
	revision: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
	certainty: v.nullable(
		v.pipe(
			v.picklist(['1', '2', '3']),
			v.transform((level) => Number(level) as Certainty)
		)
	),
	go: v.nullable(v.pipe(v.string(), v.maxLength(10))),
	/** The number of the hint that is asked for; 0 where none is. */
	hint: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number)), '0')
});

/** What the question page sends; null when no page of ours can have sent it. */
export function readAnswerForm(form: FormData) {
	const parsed = v.safeParse(AnswerForm, {
		answer: form.getAll('answer'),
		revision: form.get('revision'),
		certainty: form.get('certainty'),
		go: form.get('go'),
		hint: form.get('hint')
	});
	return parsed.success ? parsed.output : null;
}
