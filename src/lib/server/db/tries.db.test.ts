import { asc } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { PLAIN_MARKING, type Marking } from '../../domain/quizzes/marking.ts';
import { saveAnswer } from './answers.ts';
import { attemptItemsOf } from './attempt-items.ts';
import { findAttempt, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { takeHint } from './hints.ts';
import type { Player } from './owner.ts';
import { gradedItems } from './results.ts';
import { tries } from './schema/answers.ts';
import { submitAttempt } from './submissions.ts';
import { checkAnswer } from './tries.ts';

/** The places of the factory's questions. */
const [TRUEFALSE, NUMBER, TEXT] = [1, 3, 4] as const;

let db: Db;
let player: Player;
let attempt: string;
let other: Player;

async function begin(marking: Partial<Marking> = {}) {
	const settings = { marking: { ...PLAIN_MARKING, tries: 3, ...marking } };
	const { linkToken } = await someQuiz(db, await someUser(db), settings);
	const seated = await someoneAt(db, linkToken);
	player = seated.player;
	attempt = await startAttempt(db, player, seated.quiz);
	other = (await someoneAt(db, linkToken)).player;
}

beforeEach(async () => {
	db = await testDb();
	await begin();
});

const check = (position: number, values: string[], base = 0) =>
	checkAnswer(db, player, attempt, position, values, base);
const save = (position: number, values: string[], base: number) =>
	saveAnswer(db, player, attempt, position, values, base);
const item = async (position: number) =>
	(await attemptItemsOf(db, player.schoolId, attempt))[position];
const credits = async () => {
	const rows = await db.select().from(tries).orderBy(asc(tries.position), asc(tries.number));
	return rows
		.filter(({ attemptId }) => attemptId === attempt)
		.map(({ number, milliCredit }) => [number, milliCredit]);
};
async function marks(position: number) {
	await submitAttempt(db, player, attempt, new Date());
	return (await gradedItems(db, player.schoolId, attempt))[position]?.milliMarks;
}

it('saves what it checks, and keeps each try', async () => {
	expect(await check(TEXT, ['Thames'])).toEqual({ ok: true });
	expect(await item(TEXT)).toMatchObject({ answer: 'Thames', revision: 1 });
	expect(await check(TEXT, ['Silverwater'], 1)).toEqual({ ok: true });
	expect(await item(TEXT)).toMatchObject({ answer: 'Silverwater', revision: 2 });
	expect(await credits()).toEqual([
		[1, 0],
		[2, 1000]
	]);
	expect(await marks(TEXT)).toBe(667);
});

it('checks an answer once, however often and from how many tabs it is asked', async () => {
	const asked = [0, 0, 1, 5].map((base) => check(TEXT, ['Thames'], base));
	expect(await Promise.all(asked)).toEqual(asked.map(() => ({ ok: true })));
	expect(await credits()).toEqual([[1, 0]]);
	await check(TEXT, ['Danube'], 1);
	await check(TEXT, ['Thames'], 2);
	expect(await credits()).toHaveLength(2);
	expect(await item(TEXT)).toMatchObject({ answer: 'Thames', revision: 3 });
	expect(await marks(TEXT)).toBe(0);
});

it('checks what an older tab means, though another has said something since', async () => {
	await save(TEXT, ['Thames'], 0);
	await save(TEXT, ['Danube'], 1);
	expect(await check(TEXT, ['Thames'], 1)).toEqual({ ok: true });
	expect(await item(TEXT)).toMatchObject({ answer: 'Thames', revision: 3 });
	expect(await credits()).toEqual([[1, 0]]);
});

it.each([
	['the right answer', [['Silverwater']]],
	['the last try', [['Thames'], ['Danube'], ['Rhine']]]
])('takes no other answer after %s', async (_, given) => {
	for (const [base, values] of given.entries()) await check(TEXT, values, base);
	const [last] = given.at(-1) ?? [];
	const fixed = { ok: false, reason: 'fixed' };
	expect(await save(TEXT, ['Oder'], given.length)).toEqual(fixed);
	expect(await check(TEXT, ['Oder'], given.length)).toEqual(fixed);
	// the page sends nothing of what it has locked
	expect(await save(TEXT, [], given.length)).toMatchObject({ ok: true, revision: given.length });
	expect(await check(TEXT, [last ?? ''], given.length)).toMatchObject({ ok: true });
	expect((await item(TEXT))?.answer).toBe(last);
	expect(await credits()).toHaveLength(given.length);
});

it('counts an answer that was changed after a wrong try, and not checked again', async () => {
	await check(TRUEFALSE, ['true']);
	await save(TRUEFALSE, ['false'], 1);
	expect(await marks(TRUEFALSE)).toBe(667);
});

it.each([
	['an empty answer', TEXT, [], null],
	['a number that cannot be read', NUMBER, ['many'], 'many']
])('spends no try on %s', async (_, position, values, stored) => {
	expect(await check(position, values)).toEqual({ ok: false, reason: 'unclear' });
	expect((await item(position))?.answer).toBe(stored);
	expect(await credits()).toEqual([]);
});

it('tells nothing where nothing is told before the end', async () => {
	await begin({ tries: 1 });
	expect(await check(TEXT, ['Silverwater'])).toEqual({ ok: false, reason: 'no-check' });
	expect(await credits()).toEqual([]);
});

it('keeps how sure the student was with the checked answer', async () => {
	await begin({ certainty: true });
	await checkAnswer(db, player, attempt, TEXT, ['Silverwater'], 0, 1);
	expect(await saveAnswer(db, player, attempt, TEXT, ['Silverwater'], 1, 3)).toEqual({
		ok: false,
		reason: 'fixed'
	});
	expect(await marks(TEXT)).toBe(333);
});

it('finds neither another player’s attempt nor a question that is not there', async () => {
	const missing = { ok: false, reason: 'not-found' };
	expect(await checkAnswer(db, other, attempt, TEXT, ['Thames'], 0)).toEqual(missing);
	expect(await checkAnswer(db, player, 'no-id', TEXT, ['Thames'], 0)).toEqual(missing);
	expect(await check(99, ['Thames'])).toEqual(missing);
	expect(await check(TRUEFALSE, ['7'])).toEqual({ ok: false, reason: 'unreadable' });
	expect(await credits()).toEqual([]);
});

it('checks nothing after the submission, and does not make the attempt practice', async () => {
	await check(TEXT, ['Silverwater']);
	expect(await marks(TEXT)).toBe(1000);
	expect(await check(TEXT, ['Thames'], 1)).toEqual({ ok: false, reason: 'submitted' });
	expect(await takeHint(db, player, attempt, TEXT, 1)).toEqual({ ok: false, reason: 'submitted' });
	expect(await findAttempt(db, player, attempt)).toMatchObject({ practice: false });
});
