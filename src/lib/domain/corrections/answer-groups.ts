import { marksFor } from '../attempts/marks.ts';
import { outcomeOf, type Given } from '../attempts/outcome.ts';
import { PLAIN_MARKING } from '../quizzes/marking.ts';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { kindOf, writtenOrder, type KindContent } from '../questions/kinds/index.ts';
import { answerKey } from '../questions/same-answer.ts';

/** Answers that say the same, with how many students gave them. */
export interface AnswerGroup {
	key: string;
	/** The first of them, as it is stored. */
	answer: unknown;
	words: string;
	students: number;
	/** What it earns by the key or by a ruling, in thousandths; null where a person marks. */
	milliCredit: number | null;
}

/** What was answered to the question, the most frequent first; answers that were left open are none. */
export function answerGroups(
	question: AuthoredQuestion,
	given: readonly Pick<Given, 'answer'>[]
): AnswerGroup[] {
	const groups = new Map<string, AnswerGroup>();
	for (const { answer } of given) {
		if (answer === null || answer === undefined) continue;
		const key = answerKey(question, answer);
		const group = groups.get(key);
		if (group) group.students++;
		else {
			const alone = { answer, certainty: null, tries: [], hintsTaken: 0 };
			const { milliCredit } = marksFor(outcomeOf(question, alone), 0, PLAIN_MARKING);
			const words = answerWords(question, answer);
			groups.set(key, { key, answer, words, students: 1, milliCredit });
		}
	}
	return [...groups.values()].sort((a, b) => b.students - a.students);
}

/** An answer in the words that its student chose or wrote. */
export function answerWords({ kind, content }: KindContent, answer: unknown): string {
	const rows = kindOf(kind).review(content, answer, writtenOrder(kind, content));
	return rows.flatMap(({ chosen, text }) => (chosen ? [text] : [])).join('; ');
}
