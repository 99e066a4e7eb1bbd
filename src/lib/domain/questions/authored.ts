import * as v from 'valibot';
import { MOST_HINTS } from './hints.ts';
import type { QuestionImage } from './image.ts';
import type { KindContent } from './kinds/index.ts';
import type { Evidence } from './question.ts';
import type { Ruling, Withdrawal } from './ruling.ts';
import { Tags } from './tags.ts';

/** Evidence with the article it stands in. */
export type AnchoredEvidence = Evidence & {
	articleId: string;
	/**
	 * ISO date until which the article read so: a correction has changed the sentence since, and the
	 * question rests on the old one. The offsets say nothing any more.
	 */
	until?: string;
};

/** A question as its author keeps it: kind and content, and what every kind has. */
export type AuthoredQuestion = KindContent & {
	/** Points in thousandths, so that marks never become summed floats. */
	milliPoints: number;
	/** Partial credit counts as none. */
	allOrNothing: boolean;
	/** False where reading is what is asked: nobody has it read out to them. */
	readAloud: boolean;
	image: QuestionImage | null;
	explanation: string;
	/** Shown to a student who asks, one after another; each costs what the quiz says. */
	hints: string[];
	evidence: AnchoredEvidence[];
	/** ISO date (YYYY-MM-DD) for which the answer holds. */
	asOf: string | null;
	/** ISO date from which the question wants its teacher's look: the facts may have changed. */
	reviewBy: string | null;
	/** The form it was drafted by; null when a person wrote it. */
	form: string | null;
	/** It was withdrawn by a correction; left out where it was not. */
	withdrawn?: Withdrawal;
	/** What its teacher said of single answers; left out where there is nothing. */
	rulings?: readonly Ruling[];
};

const isoDate = v.pipe(
	v.string(),
	v.isoDate('Write the date as year-month-day.'),
	v.check((date) => !Number.isNaN(Date.parse(date)), 'This day is not in the calendar.')
);

const optionalDate = v.union([
	v.pipe(
		v.nullable(v.literal('')),
		v.transform(() => null)
	),
	isoDate
]);

/** A browser sends a box only when it is ticked. */
const Ticked = v.pipe(
	v.nullable(v.string()),
	v.transform((ticked) => ticked !== null)
);

const HINTS = 'Keep each hint under 300 characters, and at most three of them.';

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
	hints: v.pipe(
		v.array(v.pipe(v.string(), v.trim(), v.maxLength(300, HINTS))),
		v.transform((hints) => hints.filter((hint) => hint !== '')),
		v.maxLength(MOST_HINTS, HINTS)
	),
	allOrNothing: Ticked,
	readAloud: Ticked,
	asOf: optionalDate,
	reviewBy: optionalDate,
	tags: Tags
});
