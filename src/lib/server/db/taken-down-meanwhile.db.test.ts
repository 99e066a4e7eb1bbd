import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, inject, it } from 'vitest';
import { correctText } from '../../../../tests/corrected-article.ts';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { standings } from './schema/boards.ts';
import { questionVersions } from './schema/questions.ts';
import { articles } from './schema/sources.ts';
import { submitAttempt } from './submissions.ts';
import { takeDownArticle } from './takedowns.ts';

const KEEP = { way: 'keep' } as const;
const DECIDED = {
	'The bridge cost 85 million euros.': KEEP,
	'Which of these were at the opening?': KEEP,
	'How many trams an hour is the bridge to carry?': { way: 'out' }
} as const;
const NOW = new Date('2026-03-04T10:00:00Z');

let db: Db;
let teacher: Owner;
beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
});

/** A correction counts the place on its board anew. */
async function someTaken() {
	const quiz = await someQuiz(db, teacher);
	const { player, quiz: found } = await someoneAt(db, quiz.linkToken);
	const attempt = await startAttempt(db, player, found);
	await submitAttempt(db, player, attempt, NOW);
	expect(await db.$count(standings)).toBe(1);
	return quiz;
}

const waiting = async () => {
	const [row] = await db
		.select({
			count: sql<number>`(select count(*)::int from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock')`
		})
		.from(sql`(select 1) as one`);
	return row?.count;
};

/** Both at once, the first a little ahead: while a third holds the article they line up. */
async function atOnce<A, B>(
	articleId: string,
	first: () => Promise<A>,
	second: () => Promise<B>
): Promise<[A, B]> {
	// the embedded database has one connection: there they follow each other in any case
	if (!inject('postgres')) return [await first(), await second()];
	let both: Promise<[A, B]> | undefined;
	await db.transaction(async (tx) => {
		await tx.select().from(articles).where(eq(articles.id, articleId)).for('update');
		const one = first();
		await expect.poll(waiting).toBe(1);
		both = Promise.all([one, second()]);
		both.catch(() => undefined);
		await expect.poll(waiting).toBe(2);
	});
	if (!both) throw new Error('They have begun');
	return both;
}

it('is corrected and taken down at once, and nothing is left of any text', async () => {
	const admin = await someUser(db, 'admin');
	for (const isCorrectionFirst of [true, false]) {
		const { articleId } = await someTaken();
		const correct = () => correctText(db, teacher, articleId, DECIDED, { now: NOW });
		const takeDown = () => takeDownArticle(db, admin, articleId, NOW);
		const [corrected, isDown] = isCorrectionFirst
			? await atOnce(articleId, correct, takeDown)
			: (await atOnce(articleId, takeDown, correct)).reverse();
		expect(isDown).toBe(true);
		expect(corrected).toMatchObject(
			isCorrectionFirst ? { ok: true } : { ok: false, reason: 'not-found' }
		);
		const left = await db.select({ evidence: questionVersions.evidence }).from(questionVersions);
		expect(JSON.stringify(left)).not.toMatch(/million|watched/);
		await db.delete(standings);
	}
});
