import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someSet, someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { startAttempt } from './attempts.ts';
import { reuseQuestion, searchBank, type BankQuery } from './bank.ts';
import type { Db } from './client.ts';
import { removeSet } from './deletions.ts';
import type { Owner } from './owner.ts';
import { reviseQuestion } from './set-items.ts';
import { addSet, itemsOf } from './sets.ts';
import { submitAttempt } from './submissions.ts';

let db: Db;
let teacher: Owner;
const ALL: BankQuery = { text: '', kind: null, reviewBy: null };

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
});

const stems = async (query: Partial<BankQuery>) =>
	(await searchBank(db, teacher, { ...ALL, ...query })).map(
		({ question }) => question.content.stem
	);

it('finds by words in any form, by letters of the question, by kind, and nothing of others', async () => {
	await someSet(db, teacher);
	await someSet(db, await someUser(db));
	expect(await stems({})).toHaveLength(5);
	expect(await stems({ text: 'bridges crossing' })).toEqual(['Which river does the bridge cross?']);
	expect(await stems({ text: 'silverwater' })).toContain('Which river does the bridge cross?');
	expect(await stems({ text: 'ich riv' })).toEqual(['Which river does the bridge cross?']);
	expect(await stems({ kind: 'text' })).toEqual(['Which river does the bridge cross?']);
	expect(await stems({ text: "it's \\ % _ & | ! (" })).toEqual([]);
});

it('lists what is to be reviewed, in the newest version', async () => {
	const { setId, itemIds } = await someSet(db, teacher);
	const [item] = await itemsOf(db, teacher.schoolId, setId);
	if (!item) throw new Error('a set has questions');
	const { stem } = item.question.content;
	const due = { ...item.question, reviewBy: '2026-01-31' };
	await reviseQuestion(db, teacher, setId, itemIds[0] ?? '', due);
	expect(await stems({ reviewBy: '2026-01-30' })).toEqual([]);
	expect(await stems({ reviewBy: '2026-01-31' })).toEqual([stem]);
	expect(await stems({})).toHaveLength(5);
});

it('says how a question fared', async () => {
	const quiz = await someQuiz(db, teacher);
	for (const value of ['true', 'false', 'false']) {
		const { player, quiz: at } = await someoneAt(db, quiz.linkToken);
		const attempt = await startAttempt(db, player, at);
		await saveAnswer(db, player, attempt, 1, [value], 0);
		await submitAttempt(db, player, attempt, new Date());
	}
	const [entry] = await searchBank(db, teacher, { ...ALL, text: '85 million' });
	expect(entry).toMatchObject({ answers: 3, milliCredit: 667 });
});

it('uses a question in another quiz once, by reference to its version', async () => {
	const { setId } = await someSet(db, teacher);
	const other = await addSet(db, teacher, 'Second', []);
	const [entry] = await searchBank(db, teacher, ALL);
	if (!entry) throw new Error('the bank has questions');
	expect(await reuseQuestion(db, teacher, entry.questionId, other)).toBe(true);
	expect(await reuseQuestion(db, teacher, entry.questionId, other)).toBe(false);
	const [copy] = await itemsOf(db, teacher.schoolId, other);
	const ids = (await itemsOf(db, teacher.schoolId, setId)).map(({ versionId }) => versionId);
	expect(ids).toContain(copy?.versionId);
	const [again] = await searchBank(db, teacher, { ...ALL, text: entry.question.content.stem });
	expect(again?.sets).toHaveLength(2);
	await removeSet(db, teacher, setId, new Date());
	expect(await stems({})).toEqual([entry.question.content.stem]);
});

it('gives nobody else’s question, and takes none into another’s quiz', async () => {
	await someSet(db, teacher);
	const [entry] = await searchBank(db, teacher, ALL);
	const stranger = await someUser(db);
	const theirs = await addSet(db, stranger, 'Theirs', []);
	expect(await reuseQuestion(db, stranger, entry?.questionId ?? '', theirs)).toBe(false);
	expect(await reuseQuestion(db, teacher, entry?.questionId ?? '', theirs)).toBe(false);
	expect(await reuseQuestion(db, teacher, 'no-id', theirs)).toBe(false);
});
