import { beforeEach, expect, it } from 'vitest';
import { versionAt } from '../../../../tests/correcting.ts';
import { testDb } from '../../../../tests/db.ts';
import { disputed, named, RIVER } from '../../../../tests/deciding.ts';
import { someQuiz, someUser } from '../../../../tests/factories.ts';
import { findAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { correctQuestion, ruleOnAnswer } from './corrections.ts';
import { decideDispute, type DisputeDecision } from './dispute-decisions.ts';
import { objectionsTo } from './disputes.ts';
import { decideNearMiss } from './near-decisions.ts';
import type { Owner } from './owner.ts';
import { countQueue, loadQueue } from './queue.ts';
import { gradings } from './schema/answers.ts';
import { undoDecision } from './undo-decision.ts';
import type { Decided, Undoing } from './undoing.ts';

const DECIDED = new Date('2026-03-05T10:00:00Z');
const LATER = new Date('2026-03-06T10:00:00Z');

let db: Db;
let teacher: Owner;
let quiz: Awaited<ReturnType<typeof someQuiz>>;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	quiz = await someQuiz(db, teacher);
});

type One = Awaited<ReturnType<typeof named>>;

const wrote = (river: string) => named(db, quiz.linkToken, river);
const disagreed = (river: string) => disputed(db, quiz.linkToken, river);
const version = () => versionAt(db, teacher, quiz.setId, RIVER);
const marksOf = async ({ player, attemptId }: One) =>
	(await findAttempt(db, player, attemptId))?.milliMarks;
const objection = async ({ attemptId }: One) =>
	(await objectionsTo(db, teacher.schoolId, attemptId)).get(RIVER);
const shown = async () =>
	(await loadQueue(db, teacher)).asked.flatMap(({ groups }) =>
		groups.map(({ reason, key, students }) => `${reason} ${key} ${students}`)
	);

const wayBack = (done: Decided): Undoing => {
	if (!done.ok) throw new Error(done.reason);
	return done.undoing;
};
const decide = async (id: string, decision: DisputeDecision) =>
	wayBack(await decideDispute(db, teacher, id, decision, 'No map says so.', DECIDED));
const nearMiss = async (counts: boolean) =>
	wayBack(
		await decideNearMiss(db, teacher, await version(), '["silverwatre"]', counts, '', DECIDED)
	);
const undo = (undoing: Undoing, who = teacher) => undoDecision(db, who, undoing, LATER);

it.each(['keep', 'grant', 'everyone'] as const)('%s is taken back', async (decision) => {
	const one = await disagreed('Goldwater');
	const equal = await disagreed(' goldwater');
	const silent = await wrote('Goldwater');
	const other = await disagreed('Redwater');
	const before = await shown();
	await decide(other.id, 'keep');
	const undoing = await decide(one.id, decision);
	expect(await undo(undoing)).toEqual({ ok: true });
	for (const each of [one, equal, silent]) expect(await marksOf(each)).toBe(0);
	for (const each of [one, equal])
		expect(await objection(each)).toMatchObject({ state: 'open', reply: '', gained: 0 });
	expect(await objection(other)).toMatchObject({ state: 'declined' });
	expect(await shown()).toEqual(before.filter((line) => !line.includes('redwater')));
	// it is open as it was: what comes to count for everyone counts here too
	await ruleOnAnswer(db, teacher, await version(), 'Goldwater', true, '', LATER);
	for (const each of [one, equal, silent]) expect(await marksOf(each)).toBe(1000);
	expect(await objection(one)).toMatchObject({ state: 'granted', gained: 1000 });
});

it('takes nothing that was granted meanwhile', async () => {
	const one = await disagreed('Goldwater');
	const undoing = await decide(one.id, 'grant');
	await ruleOnAnswer(db, teacher, await version(), 'Goldwater', true, '', LATER);
	expect(await undo(undoing)).toEqual({ ok: true });
	expect(await marksOf(one)).toBe(1000);
	expect(await objection(one)).toMatchObject({ state: 'granted', gained: 1000 });
});

it.each([true, false])('a near miss that counts or not waits again: %s', async (counts) => {
	const one = await wrote('silverwatre');
	const undoing = await nearMiss(counts);
	expect(await countQueue(db, teacher)).toBe(0);
	expect(await undo(undoing)).toEqual({ ok: true });
	expect(await marksOf(one)).toBe(1000);
	expect(await shown()).toEqual(['near ["silverwatre"] 1']);
	expect(await countQueue(db, teacher)).toBe(1);
});

it('a withdrawal that is taken back leaves no dispute granted', async () => {
	const one = await disagreed('Goldwater');
	const out = await correctQuestion(db, teacher, await version(), { way: 'out' }, '', DECIDED);
	expect(await objection(one)).toMatchObject({ state: 'granted' });
	if (!out.ok) throw new Error(out.reason);
	await correctQuestion(db, teacher, out.versionId, { way: 'undo' }, '', LATER);
	expect(await objection(one)).toMatchObject({ state: 'open' });
});

it('changes nothing when something stands on the decision, or it was undone before', async () => {
	await wrote('silverwatre');
	const one = await disagreed('Goldwater');
	const ruled = await nearMiss(false);
	const granted = await decide(one.id, 'grant');
	const kept = await decide((await disagreed('Redwater')).id, 'keep');
	await correctQuestion(db, teacher, await version(), { way: 'full' }, '', LATER);
	expect(await undo(ruled)).toEqual({ ok: false, reason: 'decided' });
	expect(await undo(kept)).toEqual({ ok: true });
	expect(await undo(kept)).toEqual({ ok: false, reason: 'decided' });
	const both = await Promise.all([undo(granted), undo(granted)]);
	expect(both.filter(({ ok }) => ok).length).toBeLessThan(2);
});

it('is nobody else’s to take back', async () => {
	await wrote('silverwatre');
	const one = await disagreed('Goldwater');
	const other = await disagreed('Redwater');
	const colleague = await someUser(db);
	const undoings = [
		await nearMiss(false),
		await decide(one.id, 'grant'),
		await decide(other.id, 'keep')
	];
	const graded = await db.$count(gradings);
	for (const undoing of undoings)
		for (const [who, id] of [
			[colleague, undoing.id],
			[teacher, teacher.userId],
			[teacher, 'x']
		] as const)
			expect(await undo({ ...undoing, id }, who)).toEqual({ ok: false, reason: 'not-found' });
	expect(await db.$count(gradings)).toBe(graded);
});
