import { beforeEach, expect, test } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someUser } from '../../../../tests/factories.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { saveAnswer } from './answers.ts';
import { findAttempt, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { decideDispute } from './dispute-decisions.ts';
import { addDispute, objectionsTo } from './disputes.ts';
import { publishSet } from './editions.ts';
import { markAnswer } from './hand-marking.ts';
import { markedAnswers } from './marked-lately.ts';
import type { Owner } from './owner.ts';
import { findQuiz } from './quizzes.ts';
import { gradedItems } from './results.ts';
import { auditLog } from './schema/audit.ts';
import { standings } from './schema/boards.ts';
import { disputes } from './schema/disputes.ts';
import { addQuestions } from './set-items.ts';
import { addSet, findSetFor } from './sets.ts';
import { readBoard } from './standings.ts';
import { submitAttempt } from './submissions.ts';
import { undoDecision } from './undo-decision.ts';
import { unmarkedAnswers } from './unmarked.ts';

let db: Db;
let teacher: Owner;
let setId: string;
let link: string;

const common = {
	milliPoints: 2000,
	allOrNothing: false,
	readAloud: true,
	explanation: '',
	image: null,
	hints: [],
	evidence: [],
	asOf: null,
	reviewBy: null,
	form: null
};
const QUESTIONS: AuthoredQuestion[] = [
	{ ...common, kind: 'truefalse', content: { stem: 'The ferry stopped.', key: true } },
	{
		...common,
		kind: 'open',
		content: {
			stem: 'Why did it stop?',
			rubric: [
				{ id: 'a', text: 'Names the bridge', points: 3 },
				{ id: 'b', text: 'Names the day', points: 1 }
			],
			model: '',
			longest: 1500
		}
	}
];
const NOTE = { percent: null, note: 'Name the day as well.' };
const NOW = new Date('2030-03-04T10:00:00Z');
const LATER = new Date('2030-03-05T10:00:00Z');
const MARKS = { ...NOTE, ticked: ['a'] };

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	setId = await addSet(db, teacher, 'The ferry', []);
	await addQuestions(db, teacher, setId, QUESTIONS);
	await publishSet(db, teacher, setId, 'link');
	link = (await findSetFor(db, teacher, setId))?.linkToken ?? '';
});

/** Someone who answered both questions and handed them in. */
async function answered(text: string | null) {
	const { player, quiz } = await someoneAt(db, link);
	const attemptId = await startAttempt(db, player, quiz);
	await saveAnswer(db, player, attemptId, 0, ['true'], 0);
	if (text) await saveAnswer(db, player, attemptId, 1, [text], 0);
	await submitAttempt(db, player, attemptId, new Date());
	return { player, attemptId };
}

const waiting = async () =>
	(await unmarkedAnswers(db, teacher, 9)).map(({ attemptId }) => attemptId);

test('what was not answered does not wait', async () => {
	const first = await answered('The bridge.');
	await answered(null);
	const second = await answered('No idea.');
	expect(await waiting()).toEqual([second.attemptId, first.attemptId]);
});

test('one mark is for all who say the same', async () => {
	const first = await answered('The bridge.');
	const second = await answered(' the  bridge. ');
	const third = await answered('The day.');
	await markAnswer(db, teacher, { attemptId: first.attemptId, position: 1 }, MARKS, NOW);
	expect(await waiting()).toEqual([third.attemptId]);
	expect(await findAttempt(db, second.player, second.attemptId)).toMatchObject({
		milliMarks: 3500
	});
	const [entry] = await db.select().from(auditLog);
	expect(entry).toMatchObject({
		action: 'mark.given',
		actorId: teacher.userId,
		details: { from: null, to: '75 %', answers: 2 }
	});
});

test('a second mark is for all who say the same, and can be taken back', async () => {
	const first = await answered('The bridge.');
	const second = await answered('the bridge.');
	const other = await answered('The day.');
	const marks = async () =>
		Promise.all(
			[first, second, other].map(
				async ({ player, attemptId }) => (await findAttempt(db, player, attemptId))?.milliMarks
			)
		);
	const place = { attemptId: first.attemptId, position: 1 };
	await markAnswer(db, teacher, place, MARKS, NOW);
	await markAnswer(db, teacher, { ...place, attemptId: other.attemptId }, MARKS, NOW);
	const late = await answered('The  Bridge.');
	const mark = (await markedAnswers(db, teacher, 5)).find(
		({ attemptId }) => attemptId === second.attemptId
	);
	const again = await markAnswer(
		db,
		teacher,
		{ ...place, attemptId: second.attemptId },
		{ ...NOTE, ticked: ['b'] },
		LATER,
		mark?.gradingId
	);
	expect(await marks()).toEqual([2500, 2500, 3500]);
	expect(await waiting()).toEqual([]);
	expect(await findAttempt(db, late.player, late.attemptId)).toMatchObject({ milliMarks: 2500 });
	if (!again.ok) throw new Error(again.reason);
	expect(await undoDecision(db, teacher, again.undoing, LATER)).toEqual({ ok: true });
	expect(await marks()).toEqual([3500, 3500, 3500]);
	expect(await waiting()).toEqual([late.attemptId]);
	const byHand = await markedAnswers(db, teacher, 9);
	expect(byHand.map(({ milliCredit }) => milliCredit)).toEqual([750, 750, 750]);
});

test('a mark is taken back, and the answer waits again with its equals', async () => {
	const first = await answered('The bridge.');
	const second = await answered('The bridge.');
	const done = await markAnswer(
		db,
		teacher,
		{ attemptId: first.attemptId, position: 1 },
		MARKS,
		NOW
	);
	if (!done.ok) throw new Error(done.reason);
	expect(await undoDecision(db, teacher, done.undoing, LATER)).toEqual({ ok: true });
	expect(await waiting()).toEqual([second.attemptId, first.attemptId]);
	expect(await markedAnswers(db, teacher, 5)).toEqual([]);
	expect(await findAttempt(db, first.player, first.attemptId)).toMatchObject({ milliMarks: 2000 });
});

test('a mark by hand grants a dispute that it raises, and lowers none that was granted', async () => {
	const first = await answered('The bridge.');
	const second = await answered('The bridge.');
	const place = { attemptId: first.attemptId, position: 1 };
	await markAnswer(db, teacher, place, MARKS, NOW);
	for (const { player, attemptId } of [first, second])
		await addDispute(db, player, attemptId, 1, 'I named it.', NOW);
	const [one] = (await db.select().from(disputes)).filter(
		({ attemptId }) => attemptId === second.attemptId
	);
	await decideDispute(db, teacher, one?.id ?? '', 'grant', '', NOW);
	const markAgain = async (ticked: string[]) => {
		const mark = (await markedAnswers(db, teacher, 5)).find(
			({ attemptId }) => attemptId === first.attemptId
		);
		await markAnswer(db, teacher, place, { ...NOTE, ticked }, LATER, mark?.gradingId);
		const all = await Promise.all(
			[first, second].map(async ({ player, attemptId }) => [
				(await findAttempt(db, player, attemptId))?.milliMarks,
				(await objectionsTo(db, teacher.schoolId, attemptId)).get(1)?.state
			])
		);
		return all;
	};
	expect(await markAgain(['b'])).toEqual([
		[2500, 'open'],
		[4000, 'granted']
	]);
	expect(await markAgain(['a', 'b'])).toEqual([
		[4000, 'granted'],
		[4000, 'granted']
	]);
});

test('marking counts the attempt and the standing anew, with a note', async () => {
	const { player, attemptId } = await answered('The bridge.');
	const place = { attemptId, position: 1 };
	const board = () => readBoard(db, teacher.schoolId, setId, player.playerId);
	expect((await board()).near.map(({ milliPercent }) => milliPercent)).toEqual([50_000]);
	const marked = await markAnswer(db, teacher, place, { ...NOTE, ticked: ['a'] }, NOW);
	expect(marked).toMatchObject({ ok: true });
	expect(await findAttempt(db, player, attemptId)).toMatchObject({ milliMarks: 3500 });
	expect((await board()).near.map(({ milliPercent }) => milliPercent)).toEqual([87_500]);
	expect((await gradedItems(db, teacher.schoolId, attemptId))[1]).toMatchObject({
		milliCredit: 750,
		milliMarks: 1500,
		note: 'Name the day as well.'
	});
	expect(await waiting()).toEqual([]);
});

test('marked twice, from two tabs, the first mark stays', async () => {
	const { player, attemptId } = await answered('The bridge.');
	const place = { attemptId, position: 1 };
	const marks = ['a', 'b'].map((id) =>
		markAnswer(db, teacher, place, { ...NOTE, ticked: [id] }, NOW)
	);
	expect((await Promise.all(marks)).filter(({ ok }) => ok)).toHaveLength(1);
	const again = await markAnswer(db, teacher, place, { ...NOTE, ticked: ['a', 'b'] }, NOW);
	expect(again).toEqual({ ok: false, reason: 'not-pending' });
	const { milliMarks } = (await findAttempt(db, player, attemptId)) ?? {};
	expect([2500, 3500]).toContain(milliMarks);
});

test('an answer is marked again in place of its mark, and the standing goes down too', async () => {
	const { player, attemptId } = await answered('The bridge.');
	const place = { attemptId, position: 1 };
	const mark = (ticked: string[], replaces: string | null) =>
		markAnswer(db, teacher, place, { ...NOTE, ticked }, NOW, replaces);
	const score = async () =>
		(await readBoard(db, teacher.schoolId, setId, player.playerId)).near[0]?.milliPercent;
	await mark(['a', 'b'], null);
	expect(await score()).toBe(100_000);
	const [first] = await markedAnswers(db, teacher, 5);
	expect(first).toMatchObject({ ...place, milliCredit: 1000, note: 'Name the day as well.' });
	expect(await mark(['b'], first?.gradingId ?? '')).toMatchObject({ ok: true });
	expect(await score()).toBe(62_500);
	expect(await findAttempt(db, player, attemptId)).toMatchObject({ milliMarks: 2500 });
	expect(await markedAnswers(db, teacher, 5)).toMatchObject([{ milliCredit: 250 }]);
	const late = await mark(['a'], first?.gradingId ?? '');
	expect(late).toEqual({ ok: false, reason: 'not-pending' });
	expect(await score()).toBe(62_500);
});

test('of two attempts that earn the same after a mark went down, the first counts', async () => {
	const { player, attemptId } = await answered('The bridge.');
	const quiz = await findQuiz(db, teacher.schoolId, link, null);
	if (!quiz) throw new Error('The quiz is published');
	const second = await startAttempt(db, player, quiz);
	await saveAnswer(db, player, second, 0, ['true'], 0);
	await submitAttempt(db, player, second, new Date());
	const place = { attemptId, position: 1 };
	const standing = async () => (await db.select().from(standings))[0];
	await markAnswer(db, teacher, place, { ...NOTE, ticked: ['a'] }, NOW);
	expect(await standing()).toMatchObject({ attemptId, milliPercent: 87_500 });
	const [mark] = await markedAnswers(db, teacher, 5);
	await markAnswer(db, teacher, place, { ...NOTE, ticked: [] }, NOW, mark?.gradingId);
	expect(await standing()).toMatchObject({ attemptId, milliPercent: 50_000 });
});

test('what the machine marked is not marked again by hand', async () => {
	const { attemptId } = await answered('The bridge.');
	const marks = { ...NOTE, percent: 10, ticked: [] };
	const place = { attemptId, position: 0 };
	const result = await markAnswer(db, teacher, place, marks, NOW, teacher.userId);
	expect(result).toEqual({ ok: false, reason: 'not-pending' });
});

test('another teacher finds nothing, and an open attempt is not marked', async () => {
	const { attemptId } = await answered('The bridge.');
	const place = { attemptId, position: 1 };
	const marks = { ...NOTE, ticked: ['a'] };
	const stranger = await someUser(db);
	expect(await markAnswer(db, stranger, place, marks, NOW)).toEqual({
		ok: false,
		reason: 'not-found'
	});
	const { player, quiz } = await someoneAt(db, link);
	const open = await startAttempt(db, player, quiz);
	expect(await markAnswer(db, teacher, { attemptId: open, position: 1 }, marks, NOW)).toEqual({
		ok: false,
		reason: 'not-found'
	});
});
