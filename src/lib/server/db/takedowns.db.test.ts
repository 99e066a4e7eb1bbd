import { and, asc, eq, getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuestions, someQuiz, someUser } from '../../../../tests/factories.ts';
import type { DraftQuestion } from '../../domain/drafting/draft-question.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { articlesFor } from '../play/articles.ts';
import { listAllArticles } from './all-articles.ts';
import { saveAnswer } from './answers.ts';
import { findArticleFor } from './articles.ts';
import { attemptItemsOf } from './attempt-items.ts';
import { startAttempt } from './attempts.ts';
import { wholeLog } from './audit-log.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import { copyQuiz } from './copies.ts';
import { addDrafts } from './drafts.ts';
import { publishSet } from './editions.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { countAsked, findQuiz } from './quizzes.ts';
import { gradedItems } from './results.ts';
import * as schema from './schema.ts';
import { attempts } from './schema/answers.ts';
import { drafts } from './schema/drafts.ts';
import { questionVersions } from './schema/questions.ts';
import { articleRevisions, articles } from './schema/sources.ts';
import { addQuestions } from './set-items.ts';
import { itemsOf } from './sets.ts';
import { submitAttempt } from './submissions.ts';
import { sameElsewhere, whatTakedownTakes } from './takedown-reach.ts';
import { findArticle, takeDownArticle } from './takedowns.ts';

const NOW = new Date('2026-03-04T10:00:00Z');
const COST = 'The bridge cost 58 million euros.';
const WATCHED = 'About 300 people watched as the first tram crossed it.';
const FORMER = 'The bridge cost about 60 million euros, it was said.';

let db: Db;
let admin: Owner;
let teacher: Owner;
beforeEach(async () => {
	db = await testDb();
	admin = await someUser(db, 'admin');
	teacher = await someUser(db);
});

/** Every row of every table, as one text. */
async function everything() {
	const texts = [];
	for (const table of Object.values(schema).filter((value) => is(value, PgTable))) {
		const name = sql.identifier(getTableName(table));
		texts.push(await db.select({ row: sql<string>`to_jsonb(t)::text` }).from(sql`${name} t`));
	}
	return JSON.stringify(texts);
}

/** Three questions that show the article's words themselves, and one that quotes them in a note. */
function wordy(articleId: string, [base]: AuthoredQuestion[]): AuthoredQuestion[] {
	if (!base) throw new Error('There are questions');
	const shown = [WATCHED, COST, 'It is open.'];
	return [
		{ ...base, kind: 'truefalse', content: { stem: COST, key: true } },
		{
			...base,
			kind: 'blanks',
			content: {
				stem: 'Fill the gap.',
				text: WATCHED.replace('300', '[300]'),
				mode: 'typed',
				extra: []
			}
		},
		{
			...base,
			kind: 'evidence',
			content: {
				stem: 'It was dear.',
				articleId,
				sentences: shown.map((text, n) => ({ start: n, end: n + 1, text, paragraph: n })),
				keys: [1],
				neighbours: true
			}
		},
		{
			...base,
			kind: 'text',
			explanation: `As it says: ${COST}`,
			hints: [WATCHED],
			content: { stem: 'What was opened?', accept: ['A bridge'] }
		}
	];
}

/** A quiz of nine questions about an article that has a former text, suggestions and log entries. */
async function stage() {
	const quiz = await someQuiz(db, teacher);
	const { schoolId } = teacher;
	const { setId, articleId } = quiz;
	const article = await findArticleFor(db, teacher, articleId);
	const extra = wordy(articleId, someQuestions(articleId, article?.text ?? ''));
	await addQuestions(db, teacher, setId, extra);
	await publishSet(db, teacher, setId, 'public');
	await publishSet(db, teacher, setId, 'link');
	const found = { start: 0, end: 9, quote: COST };
	const draft = {
		question: { kind: 'truefalse', content: { stem: COST, key: true } },
		evidence: [found],
		explanation: COST,
		form: 'true-false',
		score: 0.5,
		checks: []
	} as unknown as DraftQuestion;
	await addDrafts(db, teacher, setId, articleId, [draft, draft]);
	const [first] = await db.select().from(drafts);
	await db
		.update(drafts)
		.set({ verdict: 'accepted', decidedAt: NOW })
		.where(eq(drafts.id, first?.id ?? ''));
	await db
		.insert(articleRevisions)
		.values({ id: newId(), schoolId, articleId, text: `Title\n\n${FORMER}`, replacedAt: NOW });
	const [version] = await db
		.select()
		.from(questionVersions)
		.where(sql`${questionVersions.content} ->> 'stem' = ${COST}`);
	await noteAudit(db, teacher, {
		action: 'key.corrected',
		subject: COST,
		subjectId: version?.questionId,
		details: { reason: 'late' }
	});
	return { ...quiz, schoolId };
}

const stored = async (setId: string) =>
	db
		.select({ id: attempts.id, marks: attempts.milliMarks, points: attempts.milliPoints })
		.from(attempts)
		.where(and(eq(attempts.setId, setId)))
		.orderBy(asc(attempts.id));

it('takes the text out of every table, and leaves title, source and marks', async () => {
	const { setId, articleId, linkToken, schoolId } = await stage();
	const done = await someoneAt(db, linkToken);
	const first = await startAttempt(db, done.player, done.quiz);
	await saveAnswer(db, done.player, first, 0, ['0'], 0);
	await submitAttempt(db, done.player, first, new Date());
	const open = await someoneAt(db, linkToken);
	const running = await startAttempt(db, open.player, open.quiz);
	const marks = await stored(setId);
	const graded = (await gradedItems(db, schoolId, first)).map(({ milliMarks }) => milliMarks);
	const before = await everything();
	for (const sentence of [COST, WATCHED, FORMER]) expect(before).toContain(sentence);

	const found = await findArticle(db, schoolId, articleId);
	if (!found) throw new Error('It is there');
	expect(await whatTakedownTakes(db, found.article, '2026-03-04')).toEqual({
		quizzes: [{ id: setId, title: 'Harbour town opens its new bridge' }],
		questions: 9,
		spoilt: 3,
		running: 1
	});
	expect(await takeDownArticle(db, admin, articleId, NOW)).toBe(true);
	expect(await takeDownArticle(db, admin, articleId, NOW)).toBe(false);

	const after = await everything();
	for (const words of [COST, WATCHED, FORMER, 'eleven years for this day', '40 trams an hour'])
		expect(after).not.toContain(words);
	expect(after).toContain('The Harbour Post');
	expect(await stored(setId)).toEqual(marks);
	expect((await gradedItems(db, schoolId, first)).map(({ milliMarks }) => milliMarks)).toEqual(
		graded
	);
	expect(await attemptItemsOf(db, schoolId, running)).toHaveLength(9);
	expect(await db.select({ verdict: drafts.verdict }).from(drafts)).toEqual([
		{ verdict: 'accepted' }
	]);
	const { readable, sources } = await articlesFor(db, schoolId, open.quiz.editionId, 'owner');
	expect(readable).toEqual([]);
	expect(sources).toMatchObject([{ isTakenDown: true, url: 'https://news.example/bridge' }]);
	const [entry] = await wholeLog(db, schoolId, { kind: 'data', person: null });
	expect(entry).toMatchObject({
		action: 'article.taken-down',
		subject: 'Harbour town opens its new bridge',
		details: { quizzes: 1, questions: 9, withdrawn: 3 }
	});
});

it('leaves quizzes that can be played, published and copied', async () => {
	const { setId, articleId, linkToken, schoolId } = await stage();
	const { editionId } = (await someoneAt(db, linkToken)).quiz;
	expect(await countAsked(db, schoolId, editionId)).toBe(9);
	await takeDownArticle(db, admin, articleId, NOW);
	expect(await countAsked(db, schoolId, editionId)).toBe(6);
	const next = await someoneAt(db, linkToken);
	const attempt = await startAttempt(db, next.player, next.quiz);
	const asked = await attemptItemsOf(db, schoolId, attempt);
	expect(asked).toHaveLength(6);
	expect(JSON.stringify(asked.map(({ question }) => question.content))).not.toContain('taken down');
	expect(await submitAttempt(db, next.player, attempt, new Date())).toBe(true);

	expect(await itemsOf(db, schoolId, setId)).toHaveLength(6);
	expect(await publishSet(db, teacher, setId, 'public')).toMatchObject({ ok: true });
	const other = await someUser(db);
	const quiz = await findQuiz(db, schoolId, setId, other.userId);
	if (!quiz) throw new Error('It is public');
	const copy = await copyQuiz(db, other, quiz);
	expect(copy?.leftOut).toBe(0);
	expect(await itemsOf(db, schoolId, copy?.setId ?? '')).toHaveLength(6);
	expect(await publishSet(db, other, copy?.setId ?? '', 'link')).toMatchObject({ ok: true });
});

it('leaves other articles alone, and names those of the same text', async () => {
	const { articleId, schoolId } = await stage();
	const other = await someQuiz(db, await someUser(db));
	const article = (await findArticle(db, schoolId, articleId))?.article;
	if (!article) throw new Error('It is there');
	const title = 'Harbour town opens its new bridge';
	expect(await sameElsewhere(db, article)).toEqual([{ id: other.articleId, title }]);
	await takeDownArticle(db, admin, articleId, NOW);
	const [kept] = await db.select().from(articles).where(eq(articles.id, other.articleId));
	expect(kept?.text).toContain(COST);
	const [item] = await itemsOf(db, schoolId, other.setId);
	expect(item?.question.evidence[0]?.quote).not.toBe('');
	const { found, total } = await listAllArticles(db, schoolId, { find: 'HARBOUR POST', page: 1 });
	expect(total).toBe(2);
	expect(found.map(({ quizzes, takenDownAt }) => [quizzes, takenDownAt !== null])).toEqual([
		[1, false],
		[1, true]
	]);
	expect((await listAllArticles(db, schoolId, { find: 'nothing', page: 1 })).found).toEqual([]);
});

it('finds no article that is not there', async () => {
	expect(await takeDownArticle(db, admin, 'no id', NOW)).toBe(false);
	expect(await takeDownArticle(db, admin, newId(), NOW)).toBe(false);
	expect(await findArticle(db, admin.schoolId, 'no id')).toBeNull();
});
