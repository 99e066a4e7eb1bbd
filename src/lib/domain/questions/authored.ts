import * as v from 'valibot';
import type { KindContent } from './kinds/index.ts';
import type { Evidence } from './question.ts';

/** Evidence with the article it stands in. */
export type AnchoredEvidence = Evidence & { articleId: string };

/** A question as its author keeps it: kind and content, and what every kind has. */
export type AuthoredQuestion = KindContent & {
	/** Points in thousandths, so that marks never become summed floats. */
	milliPoints: number;
	explanation: string;
	evidence: AnchoredEvidence[];
	/** ISO date (YYYY-MM-DD) for which the answer holds. */
	asOf: string | null;
	/** The form it was drafted by; null when a person wrote it. */
	form: string | null;
};

const isoDate = v.pipe(
	v.string(),
	v.isoDate('Write the date as year-month-day.'),
	v.check((date) => !Number.isNaN(Date.parse(date)), 'This day is not in the calendar.')
);

/** What the author's form says beside the kind's content; points are whole or half ones. */
export const QuestionFields = v.object({
	points: v.pipe(
		v.string(),
		v.trim(),
		v.transform(Number),
		v.number('Points are a number from 0 to 100.'),
		v.minValue(0, 'Points are a number from 0 to 100.'),
		v.maxValue(100, 'Points are a number from 0 to 100.'),
		v.transform((points) => Math.round(points * 1000))
	),
	explanation: v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(2000, 'Keep the explanation under 2,000 characters.')
	),
	asOf: v.union([
		v.pipe(
			v.literal(''),
			v.transform(() => null)
		),
		isoDate
	])
});
