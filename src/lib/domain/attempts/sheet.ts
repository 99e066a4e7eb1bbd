import * as v from 'valibot';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { kindOf, type KindView } from '../questions/kinds/index.ts';
import type { AnswerProblem } from '../questions/question.ts';
import type { Certainty } from './certainty.ts';
import { itemQuestion, valuesOf, viewOf } from './items.ts';

/** An item as the database has it, with the newest answer. */
export interface StoredItem {
	position: number;
	question: AuthoredQuestion;
	answer: unknown;
	certainty: Certainty | null;
	revision: number;
}

/** A question of an open attempt: all that the browser may have before the answers are shown. */
export interface SheetQuestion {
	question: KindView;
	/** The form's `answer` values as saved, options by position; none when nothing was answered. */
	values: string[];
	/** How sure the student was of it; null where nothing was said. */
	certainty: Certainty | null;
	/** Which saved answer that is; 0 when nothing was ever saved. */
	revision: number;
	problem: AnswerProblem | null;
}

/** An attempt's questions as its student sees them, built field by field from what may be seen. */
export function sheetOf(seed: string, items: readonly StoredItem[]): SheetQuestion[] {
	return items.map(({ position, question: { kind, content }, answer, certainty, revision }) => {
		const item = itemQuestion(seed, position, kind, content);
		const question = viewOf(item);
		const values = valuesOf(item, answer);
		const input = v.parse(kindOf(kind).answer, values);
		const problem = input === null ? null : kindOf(kind).validate(question.view, input);
		return { question, values, certainty, revision, problem };
	});
}
