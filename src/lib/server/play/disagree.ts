import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { mayDisagree } from '../../domain/attempts/disagreeing.ts';
import { LONGEST_OBJECTION, type Disagreeing } from '../../domain/attempts/objection.ts';
import type { MarkedItem } from '../../domain/attempts/result.ts';
import type { Attempt } from '../db/attempts.ts';
import { db } from '../db/index.ts';
import { addDispute, objectionsTo } from '../db/disputes.ts';
import { line, Place } from '../desk-fields.ts';
import { parseForm, readForm } from '../forms.ts';
import { attemptOf } from './attempt.ts';
import { shownOfAttempt } from './shown.ts';

/** For each question of the result: whether its student may disagree with the mark, or has. */
export async function disagreeingWith(
	{ id, schoolId, via }: Attempt,
	items: readonly MarkedItem[]
): Promise<Disagreeing[]> {
	const said = await objectionsTo(db(), schoolId, id);
	return items.map((item) => ({
		position: item.position,
		may: via !== 'owner' && mayDisagree(item),
		said: said.get(item.position) ?? null
	}));
}

const DisagreeForm = v.object({
	position: Place,
	words: v.pipe(
		line(LONGEST_OBJECTION, `Keep it under ${LONGEST_OBJECTION} characters.`),
		v.nonEmpty('Say in a sentence why you disagree.')
	)
});

/** The form "I disagree" on the result page. */
export async function disagree(event: RequestEvent) {
	const { player, attempt } = await attemptOf(event);
	const now = new Date();
	const isShown = attempt.submittedAt && (await shownOfAttempt(attempt, now)) === 'answers';
	const parsed = parseForm(DisagreeForm, await readForm(event));
	if (!parsed.ok && parsed.errors.words && !parsed.errors.position)
		return fail(422, {
			position: Number(parsed.values.position),
			words: parsed.values.words ?? '',
			error: parsed.errors.words
		});
	if (!isShown || !parsed.ok) error(404, 'There is nothing here.');
	const { position, words } = parsed.output;
	if (!(await addDispute(db(), player, attempt.id, position, words, now)))
		error(404, 'There is nothing here.');
	redirect(303, `/attempts/${attempt.id}/result#question-${position + 1}`);
}
