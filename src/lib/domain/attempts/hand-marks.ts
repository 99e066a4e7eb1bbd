import * as v from 'valibot';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { rubricCredit } from '../questions/rubric.ts';

/** What a teacher's form says of an answer. */
export interface HandMarks {
	/** The lines of the rubric that the answer fulfils, by id. */
	ticked: string[];
	/** 0 to 100, where there is no rubric; null when nothing was written. */
	percent: number | null;
	/** A word to the student; may be empty. */
	note: string;
}

const Percent = v.pipe(v.string(), v.trim(), v.regex(/^\d{1,3}$/), v.transform(Number));
const UpTo100 = v.pipe(Percent, v.maxValue(100));
export const LONGEST_NOTE = 2000;

/** The form's fields; what is no percentage counts as not written. */
export function readHandMarks(fields: Pick<FormData, 'get' | 'getAll'>): HandMarks {
	const percent = v.safeParse(UpTo100, fields.get('percent'));
	return {
		ticked: fields.getAll('ticked').map(String),
		percent: percent.success ? percent.output : null,
		note: String(fields.get('note') ?? '')
			.trim()
			.slice(0, LONGEST_NOTE)
	};
}

/** What the answer earns, 0 to 1; null while nothing was said. */
export function handCredit(
	question: AuthoredQuestion,
	{ ticked, percent }: HandMarks
): number | null {
	if (question.kind === 'open' && question.content.rubric.length)
		return rubricCredit(question.content.rubric, ticked);
	return percent === null ? null : percent / 100;
}
