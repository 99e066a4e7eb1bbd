import type { AuthoredQuestion } from './authored.ts';
import { kindOf } from './kinds/index.ts';
import { rulingOn, type Ruling } from './ruling.ts';
import { isSameAnswer } from './same-answer.ts';

/** The two words that a teacher can say of an answer with a near miss, as rulings on it. */
export interface NearMiss {
	/** It counts as it is. */
	counts: Ruling;
	/** What is spelt differently counts as wrong, the rest of the answer as it did. */
	doesNot: Ruling;
}

/**
 * What can be ruled on an answer that was taken although it is spelt a little differently; null
 * where there is nothing of that, where it changes nothing, or where its teacher has ruled already.
 */
export function nearMissIn(question: AuthoredQuestion, answer: unknown): NearMiss | null {
	const { kind, content, allOrNothing, withdrawn } = question;
	const { exactly, grade } = kindOf(kind);
	if (!exactly || withdrawn || answer === null || answer === undefined) return null;
	const exact = exactly(content, answer);
	if (isSameAnswer(question, exact, answer) || rulingOn(question, answer)) return null;
	const [taken, without] = [Number(grade(content, answer)), Number(grade(content, exact))];
	if (allOrNothing && taken < 1) return null;
	return {
		counts: { answer, right: true, ...(taken < 1 ? { credit: taken } : {}) },
		doesNot: { answer, right: false, ...(without > 0 ? { credit: without } : {}) }
	};
}
