import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someSet, someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { startAttempt } from './attempts.ts';
import { BANK_PAGE, countBank, searchBank } from './bank.ts';
import { bankArticles, bankTags } from './bank-choices.ts';
import { EVERYTHING, type BankQuery } from './bank-query.ts';
import { reuseQuestion } from './bank-reuse.ts';
import type { Db } from './client.ts';
import { removeSet } from './deletions.ts';
import type { Owner } from './owner.ts';
import { addQuestions, reviseQuestion } from './set-items.ts';
import { addSet, itemsOf } from './sets.ts';
import { submitAttempt } from './submissions.ts';

let db: Db;
let teacher: Owner;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
});

const search = async (query: Partial<BankQuery>) =>
	(await searchBank(db, teacher, { ...EVERYTHING, ...query })).entries;
const stems = async (query: Partial<BankQuery>) =>
	(await search(query)).map(({ question }) => question.content.stem);

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
	const [entry] = await search({ text: '85 million' });
	expect(entry).toMatchObject({ answers: 3, milliCredit: 667 });
});

it('uses a question in another quiz once, by reference to its version', async () => {
	const { setId } = await someSet(db, teacher);
	const other = await addSet(db, teacher, 'Second', []);
	const [entry] = await search({});
	if (!entry) throw new Error('the bank has questions');
	expect(await reuseQuestion(db, teacher, entry.questionId, other)).toBe(true);
	expect(await reuseQuestion(db, teacher, entry.questionId, other)).toBe(false);
	const [copy] = await itemsOf(db, teacher.schoolId, other);
	const ids = (await itemsOf(db, teacher.schoolId, setId)).map(({ versionId }) => versionId);
	expect(ids).toContain(copy?.versionId);
	const [again] = await search({ text: entry.question.content.stem });
	expect(again?.sets).toHaveLength(2);
	await removeSet(db, teacher, setId, new Date());
	expect(await stems({})).toEqual([entry.question.content.stem]);
});

it('gives nobody else’s question, and takes none into another’s quiz', async () => {
	await someSet(db, teacher);
	const [entry] = await search({});
	const stranger = await someUser(db);
	const theirs = await addSet(db, stranger, 'Theirs', []);
	expect(await reuseQuestion(db, stranger, entry?.questionId ?? '', theirs)).toBe(false);
	expect(await reuseQuestion(db, teacher, entry?.questionId ?? '', theirs)).toBe(false);
	expect(await reuseQuestion(db, teacher, 'no-id', theirs)).toBe(false);
});

it('finds by tags, which stay with the question whatever its version', async () => {
	const { setId, itemIds } = await someSet(db, teacher);
	const [item] = await itemsOf(db, teacher.schoolId, setId);
	const itemId = itemIds[0] ?? '';
	if (!item) throw new Error('a set has questions');
	const { question } = item;
	await reviseQuestion(db, teacher, setId, itemId, question, ['trams', 'bridges']);
	await reviseQuestion(db, teacher, setId, itemId, question);
	expect(await search({ tag: 'trams' })).toMatchObject([{ tags: ['bridges', 'trams'] }]);
	expect(await search({ tag: 'tram' })).toEqual([]);
	expect(await bankTags(db, teacher)).toEqual(['bridges', 'trams']);
	expect(await bankTags(db, await someUser(db))).toEqual([]);
	await reviseQuestion(db, teacher, setId, itemId, question, ['bridges']);
	expect(await search({ tag: 'trams' })).toEqual([]);
});

it('finds by skill, which the form may say or the kind', async () => {
	const { setId, itemIds } = await someSet(db, teacher);
	const [item] = await itemsOf(db, teacher.schoolId, setId);
	if (!item) throw new Error('a set has questions');
	const revise = (form: string) =>
		reviseQuestion(db, teacher, setId, itemIds[0] ?? '', { ...item.question, form });
	expect(await stems({ skill: 'recall' })).toHaveLength(4);
	expect(await stems({ skill: 'numbers' })).toHaveLength(1);
	await revise('cloze');
	expect(await stems({ skill: 'recall' })).toHaveLength(4);
	await revise('who-said');
	expect(await stems({ skill: 'recall' })).toHaveLength(3);
	expect(await stems({ skill: 'attribution' })).toEqual([item.question.content.stem]);
	expect(await stems({ skill: 'evidence' })).toEqual([]);
});

it('finds by article and by the time of writing, and offers articles of its own questions', async () => {
	const { articleId } = await someSet(db, teacher);
	await someSet(db, await someUser(db));
	const other = await someSet(db, teacher);
	expect(await stems({ articleId })).toHaveLength(5);
	expect(await stems({ articleId: other.setId })).toEqual([]);
	const offered = (await bankArticles(db, teacher)).map(({ id }) => id);
	expect(offered).toEqual([other.articleId, articleId]);
	const soon = new Date(Date.now() + 60_000);
	expect(await stems({ written: { from: null, before: soon } })).toHaveLength(10);
	expect(await stems({ written: { from: soon, before: null } })).toEqual([]);
});

it('gives page after page, each question once', async () => {
	const { setId } = await someSet(db, teacher);
	const [item] = await itemsOf(db, teacher.schoolId, setId);
	if (!item) throw new Error('a set has questions');
	await addQuestions(
		db,
		teacher,
		setId,
		Array.from({ length: BANK_PAGE }, () => item.question)
	);
	const first = await searchBank(db, teacher, EVERYTHING);
	expect(first).toMatchObject({ older: true });
	const after = first.entries.at(-1)?.questionId ?? '';
	const second = await searchBank(db, teacher, { ...EVERYTHING, after });
	expect(second).toMatchObject({ older: false });
	const ids = [...first.entries, ...second.entries].map(({ questionId }) => questionId);
	expect(new Set(ids).size).toBe(BANK_PAGE + 5);
	expect(await countBank(db, teacher, EVERYTHING)).toBe(BANK_PAGE + 5);
});
