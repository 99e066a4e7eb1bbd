import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someSet, someUser } from '../../../../tests/factories.ts';
import { PLAIN_MARKING } from '../../domain/quizzes/marking.ts';
import { saveAnswer } from './answers.ts';
import { attemptItemsOf } from './attempt-items.ts';
import { startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { publishSet } from './editions.ts';
import { takeHint } from './hints.ts';
import type { Player } from './owner.ts';
import { gradedItems } from './results.ts';
import { reviseQuestion } from './set-items.ts';
import { findSetFor, itemsOf } from './sets.ts';
import { submitAttempt } from './submissions.ts';
import { checkAnswer } from './tries.ts';

/** The place of the factory's question about the river, which has two hints here. */
const TEXT = 4;

let db: Db;
let player: Player;
let attempt: string;
let other: Player;

beforeEach(async () => {
	db = await testDb();
	const teacher = await someUser(db);
	const marking = { ...PLAIN_MARKING, tries: 2, milliPenalty: 250 };
	const { setId } = await someSet(db, teacher, { marking });
	const river = (await itemsOf(db, teacher.schoolId, setId))[TEXT];
	if (!river) throw new Error('The factory has a fifth question');
	const hints = ['It is long.', 'It shines.'];
	await reviseQuestion(db, teacher, setId, river.id, { ...river.question, hints });
	await publishSet(db, teacher, setId, 'link');
	const set = await findSetFor(db, teacher, setId);
	const seated = await someoneAt(db, set?.linkToken ?? '');
	player = seated.player;
	attempt = await startAttempt(db, player, seated.quiz);
	other = (await someoneAt(db, set?.linkToken ?? '')).player;
});

const take = (number: number, position = TEXT) => takeHint(db, player, attempt, position, number);
const taken = async () =>
	(await attemptItemsOf(db, player.schoolId, attempt)).map(({ hintsTaken }) => hintsTaken);
const NONE = { ok: false, reason: 'no-hint' };

it('counts each hint once, also from several tabs at one moment', async () => {
	await Promise.all([take(1), take(1), take(1)]);
	expect(await taken()).toEqual([0, 0, 0, 0, 1]);
	expect(await take(2)).toEqual({ ok: true });
	expect(await take(1)).toEqual({ ok: true });
	expect(await taken()).toEqual([0, 0, 0, 0, 2]);
	await saveAnswer(db, player, attempt, TEXT, ['Silverwater'], 0);
	await submitAttempt(db, player, attempt, new Date());
	const items = await gradedItems(db, player.schoolId, attempt);
	expect(items[TEXT]?.milliMarks).toBe(500);
});

it.each([0, -1, 2, 3, 99])('gives no hint %i before the first', async (number) => {
	expect(await take(number)).toEqual(NONE);
	expect(await taken()).toEqual([0, 0, 0, 0, 0]);
});

it('gives no more hints than there are, and none where there are none', async () => {
	await take(1);
	await take(2);
	expect(await take(3)).toEqual(NONE);
	expect(await take(1, 0)).toEqual(NONE);
});

it('gives none where the answer stands: it would only cost', async () => {
	await checkAnswer(db, player, attempt, TEXT, ['Silverwater'], 0);
	expect(await take(1)).toEqual(NONE);
});

it('finds neither another player’s attempt nor a question that is not there', async () => {
	const missing = { ok: false, reason: 'not-found' };
	expect(await takeHint(db, other, attempt, TEXT, 1)).toEqual(missing);
	expect(await takeHint(db, player, 'no-id', TEXT, 1)).toEqual(missing);
	expect(await take(1, 99)).toEqual(missing);
	expect(await taken()).toEqual([0, 0, 0, 0, 0]);
});
