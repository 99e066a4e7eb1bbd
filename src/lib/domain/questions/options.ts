import * as v from 'valibot';
import type { ContentProblem, Fields, JsonOption, Order } from './question.ts';
import { foldText } from './text-match.ts';

/** One option of a question. The id is stable over edits; students never see it. */
export const Option = v.object({
	id: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/)),
	text: v.pipe(v.string(), v.maxLength(500)),
	feedback: v.optional(v.pipe(v.string(), v.maxLength(1000)), '')
});
export type Option = v.InferOutput<typeof Option>;

export const MAX_OPTIONS = 10;
export const Options = v.pipe(v.array(Option), v.maxLength(MAX_OPTIONS));
export const Stem = v.pipe(v.string(), v.trim(), v.maxLength(1000));

/** The rows of the author's form; rows left wholly empty are dropped. */
export function optionsFromForm(fields: Fields): { id: string; text: string; feedback: string }[] {
	const feedback = fields.getAll('optionFeedback');
	const texts = fields.getAll('optionText');
	return fields
		.getAll('optionId')
		.map((id, row) => ({
			id: String(id),
			text: String(texts[row] ?? '').trim(),
			feedback: String(feedback[row] ?? '').trim()
		}))
		.filter((option) => option.text || option.feedback);
}

/** What is wrong with the options themselves, whatever the key. */
export function optionProblems(options: readonly { text: string }[]): ContentProblem[] {
	const texts = options.map((option) => foldText(option.text));
	const problems: ContentProblem[] = [];
	if (options.length < 2) problems.push('too-few-options');
	if (texts.includes('')) problems.push('empty-option');
	if (new Set(texts).size < texts.length) problems.push('equal-options');
	return problems;
}

/** The texts as a student sees them, and nothing else of the options. */
export const shownOptions = (options: readonly Option[], order: Order): string[] =>
	order.flatMap((index) => options[index]?.text ?? []);

/** Rows that stand as the options do, in the order in which the student saw them. */
export const asShown = <Row>(rows: readonly Row[], order: Order): Row[] =>
	order.flatMap((index) => rows[index] ?? []);

/** The options in the question JSON: `credit` says what choosing one earns. */
export const jsonOptions = (
	options: readonly Option[],
	keys: readonly (string | null)[],
	share = 1,
	cost = 0
): JsonOption[] =>
	options.map(({ id, text, feedback }) => {
		const correct = keys.includes(id);
		return { id, text, correct, credit: correct ? share : cost, feedback };
	});

export const idAt = (options: readonly Option[], order: Order, position: number): string => {
	const option = options[order[position] ?? -1];
	if (!option) throw new RangeError(`No option at position ${position}`);
	return option.id;
};

export const positionOf = (options: readonly Option[], order: Order, id: string): number =>
	order.findIndex((index) => options[index]?.id === id);
