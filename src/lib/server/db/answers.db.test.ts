import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { attemptItemsOf, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import type { Player } from './owner.ts';
import { submitAttempt } from './submissions.ts';

/** The places of the factory's questions. */
const [CHOICE, TRUEFALSE, MULTIPLE, NUMBER, TEXT] = [0, 1, 2, 3, 4] as const;

let db: Db;
let player: Player;
let attempt: string;
let other: Player;

beforeEach(async () => {
	db = await testDb();
	const { linkToken } = await someQuiz(db, await someUser(db));
	const seated = await someoneAt(db, linkToken);
	player = seated.player;
	attempt = await startAttempt(db, player, seated.quiz);
	other = (await someoneAt(db, linkToken)).player;
});

const save = (position: number, values: string[], base: number) =>
	saveAnswer(db, player, attempt, position, values, base);
const stored = async (position: number) =>
	(await attemptItemsOf(db, player.schoolId, attempt))[position];

it.each(['267', '1.20', 'true', 'null', '"quoted"', '{"a":1}', 'ℵ “x”'])(
	'gives back the written answer %j as it was written',
	async (text) => {
		expect(await save(TEXT, [text], 0)).toMatchObject({ ok: true, revision: 1 });
		expect((await stored(TEXT))?.answer).toBe(text);
	}
);

it('keeps every revision and adds none for the same answer', async () => {
	expect(await save(TRUEFALSE, ['true'], 0)).toMatchObject({ revision: 1 });
	expect(await save(TRUEFALSE, ['true'], 0)).toMatchObject({ revision: 1 });
	expect(await save(TRUEFALSE, ['true'], 1)).toMatchObject({ revision: 1 });
	expect(await save(TRUEFALSE, ['false'], 1)).toMatchObject({ revision: 2 });
	expect(await stored(TRUEFALSE)).toMatchObject({ answer: false, revision: 2 });
});

it('lets a stale tab that changed nothing undo nothing', async () => {
	await save(TEXT, ['Thames'], 0);
	await save(TEXT, ['Silverwater'], 1);
	// a tab that was opened at the start, and one that was opened at the first revision
	expect(await save(TEXT, [], 0)).toMatchObject({ ok: true, revision: 2 });
	expect(await save(TEXT, ['Thames'], 1)).toMatchObject({ ok: true, revision: 2 });
	expect((await stored(TEXT))?.answer).toBe('Silverwater');
});

it('takes what a stale tab did change, and loses nothing of either', async () => {
	await save(TEXT, ['Thames'], 0);
	await save(TEXT, ['Silverwater'], 1);
	expect(await save(TEXT, ['Danube'], 1)).toMatchObject({ ok: true, revision: 3 });
	expect((await stored(TEXT))?.answer).toBe('Danube');
});

it('takes an answer back', async () => {
	await save(MULTIPLE, ['0', '2'], 0);
	expect(await save(MULTIPLE, [], 1)).toMatchObject({ revision: 2 });
	expect((await stored(MULTIPLE))?.answer).toBeNull();
});

it('gives each of many answers at one moment a revision of its own', async () => {
	const rivers = ['Thames', 'Danube', 'Rhine', 'Oder'];
	const saved = await Promise.all(rivers.map((river) => save(TEXT, [river], 0)));
	expect(saved.map((one) => one.ok && one.revision).sort()).toEqual([1, 2, 3, 4]);
});

it('keeps a number that it cannot read, and says so', async () => {
	expect(await save(NUMBER, ['many'], 0)).toEqual({
		ok: true,
		revision: 1,
		problem: 'not-a-number'
	});
	expect((await stored(NUMBER))?.answer).toBe('many');
});

it.each([[['9']], [['x']], [['0', '1']]])(
	'refuses %j where one of three is asked',
	async (values) => {
		expect(await save(CHOICE, values, 0)).toEqual({ ok: false, reason: 'unreadable' });
		expect((await stored(CHOICE))?.revision).toBe(0);
	}
);

it('finds neither another player’s attempt nor a question that is not there', async () => {
	const missing = { ok: false, reason: 'not-found' };
	expect(await saveAnswer(db, other, attempt, CHOICE, ['0'], 0)).toEqual(missing);
	expect(await saveAnswer(db, player, 'no-id', CHOICE, ['0'], 0)).toEqual(missing);
	expect(await save(99, ['0'], 0)).toEqual(missing);
});

it('refuses answers after the submission', async () => {
	await save(TEXT, ['Silverwater'], 0);
	await submitAttempt(db, player, attempt, new Date());
	expect(await save(TEXT, ['Danube'], 1)).toEqual({ ok: false, reason: 'submitted' });
	expect((await stored(TEXT))?.answer).toBe('Silverwater');
});
