import * as v from 'valibot';
import {
	kindOf,
	writtenOrder,
	type AvailableKind,
	type KindView
} from '../questions/kinds/index.ts';
import type { AnswerProblem, Order, ReviewRow } from '../questions/question.ts';
import { optionOrder } from './option-order.ts';

/** A question as one attempt meets it. */
export interface ItemQuestion {
	kind: AvailableKind;
	content: unknown;
	/** Drawn from the attempt's seed. */
	order: Order;
}

/** What the browser's values come to: a stored answer (null: taken back), or why not. */
export type AnswerReading =
	{ ok: true; answer: unknown; problem: AnswerProblem | null } | { ok: false };

/** How an attempt shows options: shuffled by its secret seed, or as their author wrote them. */
export interface Shuffling {
	seed: string;
	shuffleOptions: boolean;
}

export function itemQuestion(
	{ seed, shuffleOptions }: Shuffling,
	position: number,
	kind: AvailableKind,
	content: unknown
): ItemQuestion {
	const { mayStandAsWritten, optionCount } = kindOf(kind);
	const order =
		!shuffleOptions && mayStandAsWritten
			? writtenOrder(kind, content)
			: optionOrder(seed, position, optionCount(content));
	return { kind, content, order };
}

/** What the student may see of the item. */
export function viewOf({ kind, content, order }: ItemQuestion): KindView {
	return { kind, view: kindOf(kind).studentView(content, order) } as KindView;
}

/**
 * Reads the values of the form's `answer` fields. Positions that do not exist are refused; a text
 * that the kind cannot make sense of is kept all the same, with the problem beside it.
 */
export function readAnswer(question: ItemQuestion, values: readonly string[]): AnswerReading {
	const kind = kindOf(question.kind);
	const parsed = v.safeParse(kind.answer, values);
	if (!parsed.success) return { ok: false };
	if (parsed.output === null) return { ok: true, answer: null, problem: null };
	const view = kind.studentView(question.content, question.order);
	const problem = kind.validate(view, parsed.output);
	if (problem === 'no-such-option') return { ok: false };
	const answer = kind.toAnswer(question.content, parsed.output, question.order);
	return { ok: true, answer, problem };
}

/** The stored answer as the form's `answer` values; none when nothing was answered. */
export function valuesOf(question: ItemQuestion, answer: unknown): string[] {
	if (answer === null || answer === undefined) return [];
	return kindOf(question.kind).toValues(question.content, answer, question.order);
}

/** The marked item, row by row, in the order in which this attempt saw the options. */
export function reviewOf(question: ItemQuestion, answer: unknown): ReviewRow[] {
	return kindOf(question.kind).review(question.content, answer ?? null, question.order);
}
