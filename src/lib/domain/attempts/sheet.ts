import * as v from 'valibot';
import type { AuthoredQuestion } from '../questions/authored.ts';
import type { QuestionImage } from '../questions/image.ts';
import { kindOf, type KindView } from '../questions/kinds/index.ts';
import type { AnswerProblem } from '../questions/question.ts';
import type { Certainty } from './certainty.ts';
import { itemQuestion, valuesOf, viewOf } from './items.ts';
import { marksFor } from './marks.ts';
import { outcomeOf, type Given } from './outcome.ts';
import { resultQuestion, type ResultQuestion } from './result.ts';
import type { Withdrawal } from '../questions/ruling.ts';
import type { Rules } from './rules.ts';
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
	/** The answer and why, where each question is told at once and this one's answer stands. */
	told: ResultQuestion | null;
	/** A correction has withdrawn it: it needs no answer. */
	withdrawn: Withdrawal | null;
	/** Whether it may be read out to a student who needs that. */
	mayReadAloud: boolean;
}

/** An attempt's questions as its student sees them, built field by field from what may be seen. */
export const sheetOf = (
	seed: string,
	items: readonly StoredItem[],
	rules: Rules
): SheetQuestion[] => items.map((item) => sheetQuestion(seed, item, rules));

function sheetQuestion(seed: string, stored: StoredItem, rules: Rules): SheetQuestion {
	const { position, answer, certainty, revision, hintsTaken } = stored;
	const { kind, content, image, hints, milliPoints, readAloud } = stored.question;
	const { shuffleOptions, marking } = rules;
	const item = itemQuestion({ seed, shuffleOptions }, position, kind, content);
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
		moreHints: rules.hints ? Math.max(0, hints.length - hintsTaken) : 0,
		milliPenalty: milliPoints > 0 ? marking.milliPenalty : null,
		checking: checkingOf(stored, rules),
		told: toldOf(seed, stored, rules),
		withdrawn: stored.question.withdrawn ?? null,
		mayReadAloud: readAloud
	};
}

function checkingOf({ question, tries }: StoredItem, rules: Rules): Checking | null {
	if (!canCheck(question, rules)) return null;
	const { marking } = rules;
	const newest = tries.at(-1);
	return {
		verdict: newest ? verdictOf(newest) : null,
		made: tries.length,
		left: Math.max(0, marking.tries - tries.length),
		fixed: isFixed(tries, marking)
	};
}

/** The article stays where it is: of what is told at once, only the sentence itself is shown. */
function toldOf(seed: string, stored: StoredItem, rules: Rules): ResultQuestion | null {
	const { question, tries } = stored;
	const { feedback, marking } = rules;
	if (feedback !== 'at-once' || !canCheck(question, rules) || !isFixed(tries, marking)) return null;
	const marks = marksFor(outcomeOf(question, stored), question.milliPoints, marking);
	return resultQuestion(seed, { ...stored, ...marks, note: '' }, [], rules);
}
