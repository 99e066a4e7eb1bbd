import type { SheetQuestion } from '../../domain/attempts/sheet.ts';
import type { AnswerProblem } from '../../domain/questions/question.ts';
import type { Answered } from './answered.ts';
import type { Unsent } from './outbox.ts';
import { post } from './post.ts';

/** What became of an answer; `refused` is one that will not come right by being sent again. */
export type Saving =
	| { as: 'saved'; revision: number; problem: AnswerProblem | null; instead: Answered | null }
	| { as: 'unreadable' | 'fixed'; stands: SheetQuestion }
	/** The attempt is over: there is its result. */
	| { as: 'closed'; path: string }
	| { as: 'refused' };

/** Sends an answer to the `save` action of its question; null where nothing is known to have come. */
export async function save(attemptId: string, unsent: Unsent): Promise<Saving | null> {
	const { number, values, certainty, base } = unsent;
	const form = new FormData();
	for (const value of values) form.append('answer', value);
	if (certainty) form.set('certainty', String(certainty));
	form.set('revision', String(base));
	const result = await post(`/attempts/${attemptId}/${number}?/save`, form);
	if (!result) return null;
	if (result.type === 'redirect') return { as: 'closed', path: result.location };
	if (result.type === 'failure') {
		const { refused, question } = result.data as Refused;
		// gone on from or checked: either way what was saved before stands
		return { as: refused === 'unreadable' ? refused : 'fixed', stands: question };
	}
	if (result.type !== 'success') return { as: 'refused' };
	const { revision, problem, values: stored, certainty: sure } = result.data as Saved;
	const instead = stored ? { values: stored, certainty: sure ?? null } : null;
	return { as: 'saved', revision, problem, instead };
}

/** What the action answers; with the values that stand where they are not those sent. */
interface Saved extends Partial<Answered> {
	revision: number;
	problem: AnswerProblem | null;
}

interface Refused {
	refused: 'unreadable' | 'fixed' | 'passed';
	question: SheetQuestion;
}
