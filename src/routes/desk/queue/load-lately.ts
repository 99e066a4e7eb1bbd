import { answerWords } from '$lib/domain/corrections/answer-groups.ts';
import { equalAnswers } from '$lib/server/db/equal-answers.ts';
import { db } from '$lib/server/db/index.ts';
import type { Place } from '$lib/server/db/give-marks.ts';
import { answerToMark, markedAnswers, type MarkedAnswer } from '$lib/server/db/marked-lately.ts';
import type { Owner } from '$lib/server/db/owner.ts';
import type { Scope } from '$lib/server/db/queue-items.ts';

/** How many of the latest marks can be looked at and changed. */
const LATELY = 20;
const NO_RUBRIC = { rubric: [], model: '' };

/** The latest marks by hand, and the one of them that is to be marked again. */
export async function loadLately(scope: Scope, again: Place | null) {
	const marked = await markedAnswers(db(), scope, LATELY);
	const lately = await Promise.all(marked.map((mark) => shownMark(scope.schoolId, mark)));
	const isAsked = ({ attemptId, position }: Place) =>
		attemptId === again?.attemptId && position === again.position;
	const asked = lately.find(isAsked);
	return { lately: lately.map(lineOf), again: asked ? await withOthers(scope, asked) : null };
}

/** The mark, with how many other answers a new one is for. */
async function withOthers(owner: Owner, { versionId, given, ...mark }: Shown) {
	const equal = await equalAnswers(db(), owner, versionId, given);
	const others = equal.filter(
		({ attemptId, position, isGranted }) =>
			!isGranted && (attemptId !== mark.attemptId || position !== mark.position)
	);
	return { ...mark, others: others.length };
}

async function shownMark(schoolId: string, mark: MarkedAnswer) {
	const item = await answerToMark(db(), schoolId, mark);
	if (!item) throw new Error('A mark stands at an answer');
	const { question, versionId, answer } = item;
	const { rubric, model } = question.kind === 'open' ? question.content : NO_RUBRIC;
	return {
		...{ ...mark, rubric, model, versionId, given: answer },
		stem: question.content.stem,
		answer: answerWords(question, answer),
		milliPoints: question.milliPoints
	};
}

type Shown = Awaited<ReturnType<typeof shownMark>>;

const lineOf = ({ attemptId, position, milliCredit, stem, answer }: Shown) => ({
	...{ attemptId, position, milliCredit, stem },
	answer: answer.length > 80 ? `${answer.slice(0, 80).trimEnd()} …` : answer
});
