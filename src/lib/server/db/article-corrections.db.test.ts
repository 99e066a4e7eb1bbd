import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { correctText, CORRECTED, planFor } from '../../../../tests/corrected-article.ts';
import { versionAt } from '../../../../tests/correcting.ts';
import { testDb } from '../../../../tests/db.ts';
import { ARTICLE, someoneAt, someQuiz, someSet, someUser } from '../../../../tests/factories.ts';
import { readArticle } from '../../domain/article/read-article.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { resultOf } from '../../domain/attempts/result.ts';
import { correctArticle } from './article-corrections.ts';
import { revisionsOf } from './article-revisions.ts';
import { findArticleFor, flipBlock } from './articles.ts';
import { wholeLog } from './audit-log.ts';
import { startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { editedSince, findCorrectable } from './correctable.ts';
import { publishSet } from './editions.ts';
import type { Owner } from './owner.ts';
import { editionArticlesOf } from './quizzes.ts';
import { gradedItems } from './results.ts';
import { attempts } from './schema/answers.ts';
import { corrections } from './schema/corrections.ts';
import { questionVersions } from './schema/questions.ts';
import { addQuestions, changeItem } from './set-items.ts';
import { itemsOf } from './sets.ts';
import { submitAttempt } from './submissions.ts';

const NOW = new Date('2026-03-04T10:00:00Z');
const COST = 'The bridge cost 85 million euros.';
const PEOPLE = 'Which of these were at the opening?';
const TRAMS = 'How many trams an hour is the bridge to carry?';
const KEEP = { way: 'keep' } as const;
const OUT = { way: 'out' } as const;

let db: Db;
let teacher: Owner;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
});

const questionsOf = async (setId: string) =>
	(await itemsOf(db, teacher.schoolId, setId)).map(({ question }) => question);
const evidenceOf = async (setId: string) =>
	(await questionsOf(setId)).map(({ evidence }) => evidence[0]);
const isVerbatim = (question: AuthoredQuestion) =>
	question.evidence.every(
		({ start, end, quote, until }) => until ?? CORRECTED.slice(start, end) === quote
	);
/** The one sentence of the corrected text that says this, in place of the old one. */
function anchor(old: string, quote: string) {
	const start = CORRECTED.indexOf(quote);
	const to = new Map([[old, { start, end: start + quote.length, quote }]]);
	return { way: 'anchor', to } as const;
}
const ANCHOR_COST = anchor(
	'The bridge cost 58 million euros.',
	'The bridge cost 61 million euros.'
);
const ALL = { [COST]: ANCHOR_COST, [PEOPLE]: KEEP, [TRAMS]: OUT };

it('tells beforehand what became of each question', async () => {
	const { articleId } = await someQuiz(db, teacher);
	const { questions } = await planFor(db, teacher, articleId);
	const fates = questions.map(({ stem, fate, passages: [first] }) => [
		stem,
		fate,
		first?.fate === 'changed' ? CORRECTED.slice(first.near.start, first.near.end) : null
	]);
	expect(fates).toEqual([
		['Who spoke of waiting eleven years?', 'unchanged', null],
		[COST, 'changed', 'The bridge cost 61 million euros.'],
		[PEOPLE, 'changed', 'About 250 people watched as the first tram crossed it.'],
		[TRAMS, 'vanished', null],
		['Which river does the bridge cross?', 'unchanged', null]
	]);
});

it('keeps, re-anchors and withdraws, and the old text is kept too', async () => {
	const { setId, articleId } = await someQuiz(db, teacher);
	const done = await correctText(db, teacher, articleId, ALL, { now: NOW });
	const outcome = { unchanged: 2, kept: 1, anchored: 1, withdrawn: 1, draftsDropped: 0 };
	expect(done).toEqual({ ok: true, outcome });
	const questions = await questionsOf(setId);
	expect(questions).toHaveLength(4);
	expect(questions.every(isVerbatim)).toBe(true);
	expect(questions[1]?.evidence[0]?.quote).toBe('The bridge cost 61 million euros.');
	expect(questions[2]?.evidence[0]).toMatchObject({
		quote: 'About 300 people watched as the first tram crossed it.',
		until: '2026-03-04'
	});
	const article = await findArticleFor(db, teacher, articleId);
	expect(article?.text).toBe(CORRECTED);
	expect(article?.blocks).toEqual(readArticle(CORRECTED).blocks);
	expect(await revisionsOf(db, teacher, articleId)).toMatchObject([{ replacedAt: NOW, outcome }]);
	expect(await publishSet(db, teacher, setId, 'link')).toMatchObject({ ok: true });
	const log = await wholeLog(db, teacher.schoolId, { kind: 'data', person: null });
	expect(log).toMatchObject([
		{ action: 'article.corrected', subject: article?.title, details: outcome }
	]);
});

it('shows a student the evidence that holds, words and place together', async () => {
	const { setId, articleId, linkToken } = await someQuiz(db, teacher);
	const { player, quiz } = await someoneAt(db, linkToken);
	const id = await startAttempt(db, player, quiz);
	await submitAttempt(db, player, id, NOW);
	await correctText(db, teacher, articleId, ALL, { now: NOW });
	const [attempt] = await db.select().from(attempts).where(eq(attempts.id, id));
	expect(attempt?.milliPoints).toBe(4000);
	const items = await gradedItems(db, teacher.schoolId, id);
	const readable = await editionArticlesOf(db, teacher.schoolId, quiz.editionId);
	expect(readable[0]?.text).toBe(ARTICLE);
	const rules = { shuffleOptions: true, marking: { tries: 1 } } as Parameters<typeof resultOf>[3];
	const shown = resultOf('seed', items, readable, rules).map(({ evidence: [first] }) => [
		first?.quote,
		first?.place ? ARTICLE.slice(first.place.start, first.place.end) === first.quote : null,
		first?.until,
		first?.isNewer
	]);
	expect(shown).toEqual([
		['“We waited eleven years for this day,” Lindqvist said.', true, null, false],
		['The bridge cost 61 million euros.', null, null, true],
		['About 300 people watched as the first tram crossed it.', true, '2026-03-04', false],
		[expect.stringContaining('40 trams'), true, null, false],
		[expect.stringContaining('Silverwater'), true, null, false]
	]);
	// what only moved was corrected for nobody, and nobody has edited it
	const version = await versionAt(db, teacher, setId, 0);
	const known = await findCorrectable(db, teacher, version);
	expect(known && (await editedSince(db, teacher, known))).toBeNull();
	const ways = await db.select({ way: corrections.way }).from(corrections);
	expect(ways.map(({ way }) => way).sort()).toEqual(['out', 'regrade', 'regrade']);
});

it('writes nothing while a decision is missing, or for a text that is not there any more', async () => {
	const { setId, articleId } = await someQuiz(db, teacher);
	const before = await evidenceOf(setId);
	const versions = () => db.$count(questionVersions);
	const count = await versions();
	for (const choices of [
		{ [COST]: KEEP, [PEOPLE]: OUT },
		{ ...ALL, [TRAMS]: ANCHOR_COST }
	])
		expect(await correctText(db, teacher, articleId, choices)).toEqual({
			ok: false,
			reason: 'undecided'
		});
	const stale = {
		before: 'another',
		article: readArticle(CORRECTED),
		choices: new Map(),
		reason: ''
	};
	const tried = (owner: Owner, id: string) => correctArticle(db, owner, id, stale, NOW);
	expect(await tried(teacher, articleId)).toEqual({ ok: false, reason: 'stale' });
	for (const [owner, id] of [
		[await someUser(db), articleId],
		[teacher, 'no id']
	] as const)
		expect(await tried(owner, id)).toEqual({ ok: false, reason: 'not-found' });
	expect([await evidenceOf(setId), await versions()]).toEqual([before, count]);
	expect((await findArticleFor(db, teacher, articleId))?.text).toBe(ARTICLE);
});

it('revises what is not published, and takes out what is withdrawn', async () => {
	const { setId, articleId, itemIds } = await someSet(db, teacher);
	// deleted, and gone from the text: nobody is asked about it
	await changeItem(db, teacher, setId, itemIds[3] ?? '', { removedAt: NOW });
	const { questions } = await planFor(db, teacher, articleId);
	expect(questions.find(({ stem }) => stem === TRAMS)?.fate).toBe('unchanged');
	const choices = { [COST]: OUT, [PEOPLE]: KEEP };
	expect(await correctText(db, teacher, articleId, choices, { now: NOW })).toMatchObject({
		ok: true
	});
	expect((await questionsOf(setId)).map(({ content }) => content.stem)).toEqual([
		'Who spoke of waiting eleven years?',
		PEOPLE,
		'Which river does the bridge cross?'
	]);
	expect(await db.$count(corrections)).toBe(0);
});

it('asks again when the publisher corrects again, but not about what is dated', async () => {
	const { setId, articleId, linkToken } = await someQuiz(db, teacher);
	await correctText(db, teacher, articleId, ALL, { now: NOW });
	const text = CORRECTED.replace('61 million', '62 million').replace('over the Silverwater ', '');
	const { questions } = await planFor(db, teacher, articleId, text);
	const river = 'Which river does the bridge cross?';
	expect(questions.map(({ stem, fate }) => [stem, fate])).toEqual([
		['Who spoke of waiting eleven years?', 'unchanged'],
		[COST, 'changed'],
		[river, 'changed']
	]);
	const choices = { [COST]: KEEP, [river]: KEEP };
	const done = await correctText(db, teacher, articleId, choices, { text, now: NOW });
	expect(done).toMatchObject({ ok: true });
	// the version that was published once, and the one that had moved with the text, both are dated
	const rows = await db
		.select({ content: questionVersions.content, evidence: questionVersions.evidence })
		.from(questionVersions)
		.orderBy(asc(questionVersions.id));
	const dated = rows.filter(({ evidence }) => evidence[0]?.until);
	expect(dated.filter(({ content }) => (content as { stem: string }).stem === river)).toHaveLength(
		2
	);
	expect(await publishSet(db, teacher, setId, 'link')).toMatchObject({ ok: true });
	expect((await someoneAt(db, linkToken)).quiz.editionId).toBeTruthy();
});

it('moves the sentences that a question shows, or leaves the whole of it as it was', async () => {
	const { setId, articleId } = await someSet(db, teacher);
	const article = await findArticleFor(db, teacher, articleId);
	const sentences = (...quotes: string[]) =>
		quotes.map((text) => {
			const start = ARTICLE.indexOf(text);
			return { start, end: start + text.length, text, paragraph: 1 };
		});
	const asking = (stem: string, ...quotes: string[]) => {
		const shown = sentences(...quotes);
		const [first] = shown;
		if (!first || !article) throw new Error('There is a sentence');
		return {
			kind: 'evidence',
			content: { stem, articleId, sentences: shown, keys: [0], neighbours: false },
			milliPoints: 1000,
			explanation: '',
			image: null,
			hints: [],
			evidence: [{ articleId, start: first.start, end: first.end, quote: first.text }],
			asOf: null,
			reviewBy: null,
			allOrNothing: false,
			readAloud: true,
			form: null
		} satisfies AuthoredQuestion;
	};
	const stays = asking(
		'Stays',
		'Mayor Ada Lindqvist opened the new bridge over the Silverwater on 4 March 2025.',
		'“We waited eleven years for this day,” Lindqvist said.',
		'The old ferry made its last crossing on the same evening.'
	);
	const goes = asking(
		'Goes',
		'The old ferry made its last crossing on the same evening.',
		'The bridge cost 58 million euros.',
		'Engineer Tomas Okafor said that the bridge would carry 40 trams an hour.'
	);
	await addQuestions(db, teacher, setId, [stays, goes]);
	const { questions } = await planFor(db, teacher, articleId);
	expect(questions.slice(-2)).toMatchObject([
		{ stem: 'Stays', fate: 'unchanged' },
		{ stem: 'Goes', fate: 'changed', canAnchor: false }
	]);
	const choices = { ...ALL, Goes: KEEP };
	expect(await correctText(db, teacher, articleId, choices, { now: NOW })).toMatchObject({
		ok: true
	});
	const [moved, kept] = (await questionsOf(setId)).slice(-2);
	if (moved?.kind !== 'evidence') throw new Error('It shows sentences');
	for (const { start, end, text } of moved.content.sentences)
		expect(CORRECTED.slice(start, end)).toBe(text);
	expect(isVerbatim(moved)).toBe(true);
	expect(kept?.content).toEqual(goes.content);
	expect(kept?.evidence[0]?.until).toBe('2026-03-04');
});

it('leaves out what a teacher had taken out of the article', async () => {
	const { articleId } = await someSet(db, teacher);
	await flipBlock(db, teacher, articleId, 2);
	const { comparison } = await planFor(db, teacher, articleId, `${ARTICLE}\n\nNobody fell in.`);
	expect(comparison.after.blocks.map(({ kind }) => kind)).toEqual(
		(await findArticleFor(db, teacher, articleId))?.blocks.map(({ kind }) => kind).concat('body')
	);
});
