import type { SheetQuestion } from '../../domain/attempts/sheet.ts';
import type { AnswerSheet } from './answer-sheet.svelte.ts';
import { post } from './post.ts';

/** Why an answer was not checked, or a hint not shown. */
export type Refusal =
	'unclear' | 'fixed' | 'passed' | 'no-check' | 'no-hint' | 'unreadable' | 'offline';

/**
 * Has the answer checked or a hint shown, once everything is saved. Says why it was not; null when
 * it was.
 */
export async function ask(
	sheet: AnswerSheet,
	number: number,
	verb: 'check' | 'hint',
	form: FormData
): Promise<Refusal | null> {
	if (!(await sheet.flush())) return 'offline';
	form.set('revision', String(sheet.questions[number - 1]?.revision ?? 0));
	const result = await post(`/attempts/${sheet.attemptId}/${number}?/${verb}`, form);
	if (result?.type === 'redirect') {
		sheet.closed = result.location;
		return null;
	}
	if (result?.type !== 'success' && result?.type !== 'failure') return 'offline';
	const { question, refused } = result.data as { question: SheetQuestion; refused?: Refusal };
	sheet.accept(number, question);
	return refused ?? null;
}
