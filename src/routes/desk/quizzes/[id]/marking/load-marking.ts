import { db } from '$lib/server/db/index.ts';
import {
	answerToMark,
	markedAnswers,
	pendingAnswers,
	type MarkedAnswer,
	type PendingAnswer
} from '$lib/server/db/marking-queue.ts';

/** How many of the latest marks can be looked at and changed. */
const LATELY = 20;

/** The queue at its `at`th answer, or at one that was marked lately, and the latest marks. */
export async function loadMarking(
	schoolId: string,
	setId: string,
	at: number,
	again: PendingAnswer | null
) {
	const pending = await pendingAnswers(db(), schoolId, setId);
	const marked = await markedAnswers(db(), schoolId, setId, LATELY);
	const given = again && marked.find((mark) => isAt(mark, again));
	const turn = pending.length ? at % pending.length : 0;
	const place = given ?? pending[turn];
	const item = place && (await answerToMark(db(), schoolId, place));
	return {
		waiting: pending.length,
		at: turn,
		place: place ? { attemptId: place.attemptId, position: place.position } : null,
		given: given ?? null,
		question: item?.question ?? null,
		answer: wordsOf(item?.answer),
		lately: await Promise.all(marked.map((mark) => lineOf(schoolId, mark)))
	};
}

const isAt = (one: PendingAnswer, other: PendingAnswer) =>
	one.attemptId === other.attemptId && one.position === other.position;

const wordsOf = (answer: unknown): string => (typeof answer === 'string' ? answer : '');

const beginning = (text: string): string =>
	text.length > 80 ? `${text.slice(0, 80).trimEnd()} …` : text;

/** A mark in the list, by the answer's first words. */
async function lineOf(schoolId: string, mark: MarkedAnswer) {
	const item = await answerToMark(db(), schoolId, mark);
	const { attemptId, position, milliCredit } = mark;
	return {
		attemptId,
		position,
		milliCredit,
		stem: item?.question.content.stem ?? '',
		answer: beginning(wordsOf(item?.answer))
	};
}
