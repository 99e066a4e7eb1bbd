import { reviewOf, type ItemQuestion } from '../attempts/items.ts';
import type { ReviewRow } from '../questions/question.ts';
import { foldText } from '../questions/text-match.ts';
import type { SpreadRow } from './views.ts';

/** An answer, and how many gave it. */
export interface CountedAnswer {
	answer: unknown;
	count: number;
}

/** More rows cannot be read from the last row of a classroom. */
const MOST_ROWS = 8;

/**
 * What a class answered, for the classroom screen. Options: how often each was chosen, in the order
 * in which they were shown. Kinds made of parts: how many had each part right. Something written:
 * how many had it right, and the most frequent of what was wrong; what one student alone wrote stays
 * off the screen, as nobody has read it and the class might know whose it is. Long texts have no rows.
 */
export function spreadOf(question: ItemQuestion, answers: readonly CountedAnswer[]): SpreadRow[] {
	const given = answers
		.filter(({ answer }) => answer !== null && answer !== undefined)
		.map(({ answer, count }) => ({ rows: reviewOf(question, answer), count }));
	switch (question.kind) {
		case 'open':
			return [];
		case 'text':
		case 'number':
			return writtenSpread(reviewOf(question, null), given);
		case 'evidence':
			return sentenceSpread(reviewOf(question, null), given);
		default:
			return rowSpread(reviewOf(question, null), given);
	}
}

interface Given {
	rows: ReviewRow[];
	count: number;
}

/** A review has the same rows whatever was answered: options, or the parts of a question. */
function rowSpread(rows: readonly ReviewRow[], given: readonly Given[]): SpreadRow[] {
	return rows.map((row, index) => {
		// of a part that is wrong the row says something else
		const isHere = (one: ReviewRow | undefined) =>
			one?.chosen && (one.right || one.text === row.text);
		const here = given.filter(({ rows: own }) => isHere(own[index]));
		return spreadRow(row, total(here));
	});
}

/** The key comes first and stands for all that was taken as right, however it was spelt. */
function writtenSpread(keys: readonly ReviewRow[], given: readonly Given[]): SpreadRow[] {
	const isRight = ({ rows }: Given) => rows.some(({ chosen, right }) => chosen && right);
	const wrong = new Map<string, SpreadRow>();
	for (const { rows, count } of given.filter((one) => !isRight(one)))
		for (const row of rows.filter(({ chosen }) => chosen)) {
			const known = wrong.get(foldText(row.text));
			wrong.set(foldText(row.text), spreadRow(known ?? row, count + (known?.count ?? 0)));
		}
	return [
		...keys.map((row) => spreadRow(row, total(given.filter(isRight)))),
		...mostFrequent([...wrong.values()].filter(({ count }) => count > 1))
	].slice(0, MOST_ROWS);
}

/** A review shows only the right sentences of an article and the one that was chosen. */
function sentenceSpread(keys: readonly ReviewRow[], given: readonly Given[]): SpreadRow[] {
	const rows = new Map(keys.map((row) => [row.text, spreadRow(row, 0)]));
	for (const { rows: own, count } of given)
		for (const row of own.filter(({ chosen }) => chosen))
			rows.set(row.text, spreadRow(row, count + (rows.get(row.text)?.count ?? 0)));
	const all = [...rows.values()];
	const right = all.filter((row) => row.right);
	const wrong = all.filter((row) => !row.right);
	return [...mostFrequent(right), ...mostFrequent(wrong)].slice(0, MOST_ROWS);
}

const spreadRow = (row: Pick<ReviewRow, 'text' | 'right' | 'judged'>, count: number) => ({
	text: row.text,
	count,
	right: row.right,
	judged: row.judged !== false
});

const total = (given: readonly Given[]) => given.reduce((sum, { count }) => sum + count, 0);

const mostFrequent = (rows: readonly SpreadRow[]) =>
	[...rows].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
