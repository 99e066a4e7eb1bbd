import * as v from 'valibot';
import type { Fields } from './question.ts';

/** What an answer is marked by: each line that it fulfils earns its points. */
export const Rubric = v.pipe(
	v.array(
		v.object({
			id: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/)),
			text: v.pipe(v.string(), v.maxLength(300)),
			points: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))
		})
	),
	v.maxLength(8)
);
export type Rubric = v.InferOutput<typeof Rubric>;

/** The rows of the author's form; without words a row is dropped, without points it is worth one. */
export function rubricFromForm(fields: Fields) {
	const texts = fields.getAll('rubricText');
	const points = fields.getAll('rubricPoints');
	return fields
		.getAll('rubricId')
		.map((id, row) => ({
			id: String(id),
			text: String(texts[row] ?? '').trim(),
			points: Number(String(points[row] ?? '').trim() || 1)
		}))
		.filter(({ text }) => text);
}

/** The share of all points that the ticked lines earn. */
export function rubricCredit(rubric: Rubric, ticked: readonly string[]): number {
	const sum = (rows: Rubric) => rows.reduce((total, { points }) => total + points, 0);
	const all = sum(rubric);
	return all ? sum(rubric.filter(({ id }) => ticked.includes(id))) / all : 0;
}
