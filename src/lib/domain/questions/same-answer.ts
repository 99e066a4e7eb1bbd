import { kindOf, writtenOrder, type KindContent } from './kinds/index.ts';
import { foldText } from './text-match.ts';

/**
 * A text that two answers to the question share when they say the same: what its form would say,
 * without what no reader minds (case, width, spaces, kinds of quotes). Never shown to anybody.
 */
export function answerKey({ kind, content }: KindContent, answer: unknown): string {
	const values = kindOf(kind).toValues(content, answer, writtenOrder(kind, content));
	return JSON.stringify(values.map(foldText));
}

export const isSameAnswer = (question: KindContent, one: unknown, other: unknown): boolean =>
	answerKey(question, one) === answerKey(question, other);
