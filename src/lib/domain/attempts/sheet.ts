import * as v from 'valibot';
import type { AuthoredQuestion } from '../questions/authored.ts';
import type { QuestionImage } from '../questions/image.ts';
import { kindOf, type KindView } from '../questions/kinds/index.ts';
import type { AnswerProblem } from '../questions/question.ts';
import type { Marking } from '../quizzes/marking.ts';
import type { Certainty } from './certainty.ts';
import { itemQuestion, valuesOf, viewOf } from './items.ts';
import type { Given } from './outcome.ts';
import { canCheck, isFixed, verdictOf, type Verdict } from './tries.ts';

/** An item as the database has it, with the newest answer. */
export interface StoredItem extends Given {
	position: number;
	question: AuthoredQuestion;
	revision: number;
}

/** How far checking has come at a question. */
export interface Checking {
	/** What the newest try was told; null before the first. */
	verdict: Verdict | null;
	made: number;
	left: number;
	/** The answer stands: it was right, or no try is left. */
	fixed: boolean;
}

/** A question of an open attempt: all that the browser may have before the answers are shown. */
export interface SheetQuestion {
	question: KindView;
	image: QuestionImage | null;
	/** The form's `answer` values as saved, options by position; none when nothing was answered. */
	values: string[];
	/** How sure the student was of it; null where nothing was said. */
	certainty: Certainty | null;
	/** Which saved answer that is; 0 when nothing was ever saved. */
	revision: number;
	problem: AnswerProblem | null;
	/** The hints that were asked for. */
	hints: string[];
	/** How many more there are. */
	moreHints: number;
	/** Thousandths of the marks that each hint and each wrong try costs; null where there are none. */
	milliPenalty: number | null;
	/** Null where nothing is told before the end. */
	checking: Checking | null;
}

/** An attempt's questions as its student sees them, built field by field from what may be seen. */
export const sheetOf = (
	seed: string,
	items: readonly StoredItem[],
	marking: Marking
): SheetQuestion[] => items.map((item) => sheetQuestion(seed, item, marking));

function sheetQuestion(seed: string, stored: StoredItem, marking: Marking): SheetQuestion {
	const { position, answer, certainty, revision, hintsTaken } = stored;
	const { kind, content, image, hints, milliPoints } = stored.question;
	const item = itemQuestion(seed, position, kind, content);
	const question = viewOf(item);
	const values = valuesOf(item, answer);
	const input = v.parse(kindOf(kind).answer, values);
	return {
		question,
		image,
		values,
		certainty,
		revision,
		problem: input === null ? null : kindOf(kind).validate(question.view, input),
		hints: hints.slice(0, hintsTaken),
		moreHints: Math.max(0, hints.length - hintsTaken),
		milliPenalty: milliPoints > 0 ? marking.milliPenalty : null,
		checking: checkingOf(stored, marking)
	};
}

function checkingOf({ question, tries }: StoredItem, marking: Marking): Checking | null {
	if (!canCheck(question, marking)) return null;
	const newest = tries.at(-1);
	return {
		verdict: newest ? verdictOf(newest) : null,
		made: tries.length,
		left: Math.max(0, marking.tries - tries.length),
		fixed: isFixed(tries, marking)
	};
}
