import type { Certainty } from './certainty.ts';
import type { QuestionImage } from '../questions/image.ts';
import { kindOf } from '../questions/kinds/index.ts';
import type { ReviewRow } from '../questions/question.ts';
import { rulingOn, type Ruling, type Withdrawal } from '../questions/ruling.ts';
import { helpOf, type Help } from './help.ts';
import { itemQuestion, reviewOf, viewOf } from './items.ts';
import type { Rules } from './rules.ts';
import type { StoredItem } from './sheet.ts';
import { shownEvidence, type Readable, type ShownEvidence } from './shown-evidence.ts';

/** A marked item as the database has it. */
export interface MarkedItem extends StoredItem {
	/** Null while a person still has to mark it. */
	milliCredit: number | null;
	milliMarks: number;
	/** A word from who marked it; may be empty. */
	note: string;
}

/** A question after the answers may be shown. */
export interface ResultQuestion {
	stem: string;
	image: QuestionImage | null;
	rows: ReviewRow[];
	/** It counts for nothing, or gave everyone full marks; null where it counts. */
	withdrawn: Withdrawal | null;
	answered: boolean;
	pending: boolean;
	/** No answer is right or wrong. */
	opinion: boolean;
	/** How sure the student was; null where nothing was said. */
	certainty: Certainty | null;
	milliMarks: number;
	note: string;
	milliPoints: number;
	/** The wrong tries before the answer, and the hints; null where there were none. */
	help: Help | null;
	explanation: string;
	asOf: string | null;
	evidence: ShownEvidence[];
}

/** Each question with the answer, the right one, and why. `readable` may be shown in full. */
export function resultOf(
	seed: string,
	items: readonly MarkedItem[],
	readable: readonly Readable[],
	rules: Rules
): ResultQuestion[] {
	return items.map((marked) => resultQuestion(seed, marked, readable, rules));
}

/** One of them: `at-once` shows it before the others. */
export function resultQuestion(
	seed: string,
	marked: MarkedItem,
	readable: readonly Readable[],
	{ shuffleOptions, marking }: Rules
): ResultQuestion {
	const { position, question, answer, certainty, milliCredit, milliMarks, note } = marked;
	const { kind, content, milliPoints, image, explanation, asOf, evidence } = question;
	const item = itemQuestion({ seed, shuffleOptions }, position, kind, content);
	return {
		stem: viewOf(item).view.stem,
		image,
		rows: ruled(reviewOf(item, answer), rulingOn(question, answer)),
		withdrawn: question.withdrawn ?? null,
		answered: answer !== null,
		pending: milliCredit === null,
		opinion: kindOf(kind).isOpinion ?? false,
		certainty,
		milliMarks,
		note,
		milliPoints,
		help: helpOf(question, marked, milliCredit, marking),
		explanation,
		asOf,
		evidence: evidence.map((anchored) => shownEvidence(anchored, readable))
	};
}

/** What was chosen, as a teacher's word on the answer, or on the near misses in it, has it. */
function ruled(rows: ReviewRow[], ruling: Ruling | null): ReviewRow[] {
	if (!ruling) return rows;
	const { right, credit } = ruling;
	return rows.map((row) => {
		if (!row.chosen || (credit !== undefined && !row.near)) return row;
		const { text, feedback } = row;
		return { text, chosen: true, right, feedback: right ? '' : feedback };
	});
}
