import { beforeEach, describe, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { versionAt } from '../../../../tests/correcting.ts';
import { disputed, named, NOW, RIVER } from '../../../../tests/deciding.ts';
import { someQuiz, someUser } from '../../../../tests/factories.ts';
import { findAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { correctQuestion } from './corrections.ts';
import { decideDispute, type DisputeDecision } from './dispute-decisions.ts';
import { objectionsTo } from './disputes.ts';
import { decideNearMiss } from './near-decisions.ts';
import type { Owner, Player } from './owner.ts';
import { countQueue, loadQueue } from './queue.ts';
import { gradings } from './schema/answers.ts';
import { auditLog } from './schema/audit.ts';

const LATER = new Date('2026-03-05T10:00:00Z');

let db: Db;
let teacher: Owner;
let colleague: Owner;
let quiz: Awaited<ReturnType<typeof someQuiz>>;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	colleague = await someUser(db);
	quiz = await someQuiz(db, teacher);
});

const wrote = (river: string) => named(db, quiz.linkToken, river);
const disagreed = (river: string) => disputed(db, quiz.linkToken, river);

const shown = async (who = teacher) =>
	(await loadQueue(db, who)).asked.flatMap(({ groups }) =>
		groups.map(({ reason, key, students }) => `${reason} ${key} ${students}`)
	);
const marksOf = async ({ player, attemptId }: { player: Player; attemptId: string }) =>
	(await findAttempt(db, player, attemptId))?.milliMarks;
const objection = async ({ attemptId }: { attemptId: string }) =>
	(await objectionsTo(db, teacher.schoolId, attemptId)).get(RIVER);
const actions = async () => (await db.select().from(auditLog)).map(({ action }) => action);

describe('the queue', () => {
	it('holds near misses, equal ones together, and what is disputed', async () => {
		await wrote('silverwatre');
		await wrote('Silverwatre ');
		await wrote('Silverwater');
		await wrote('Goldwater');
		expect(await countQueue(db, teacher)).toBe(2);
		await disagreed('Goldwater');
		expect(await shown()).toEqual(['disputed ["goldwater"] 1', 'near ["silverwatre"] 2']);
		expect(await countQueue(db, teacher)).toBe(3);
		expect(await countQueue(db, { ...teacher, setId: teacher.userId })).toBe(0);
	});

	it('shows the newest, says how many wait besides, and comes to them', async () => {
		for (const river of ['silverwatre', 'silverwatre', 'silverwate', 'sliverwater'])
			await wrote(river);
		const first = await disagreed('Goldwater');
		const second = await disagreed('Redwater');
		const some = (near: number, disputed: number) =>
			loadQueue(db, teacher, { near, disputed, unmarked: 1 });
		expect((await some(2, 2)).beyond).toBeGreaterThan(0);
		expect((await some(2, 1)).beyond).toBe((await some(2, 2)).beyond + 1);
		expect((await some(3, 3)).beyond).toBe(0);
		const seen = new Set<string>();
		for (let round = 0; round < 3; round++) {
			const { asked } = await some(1, 9);
			const [one] = asked.flatMap(({ groups }) => groups.filter(({ reason }) => reason === 'near'));
			seen.add(one?.key ?? '');
			const version = await versionAt(db, teacher, quiz.setId, RIVER);
			await decideNearMiss(db, teacher, version, one?.key ?? '', true, '', NOW);
		}
		expect(seen.size).toBe(3);
		expect(await countQueue(db, teacher)).toBe(2);
		for (const { id } of [second, first]) await decideDispute(db, teacher, id, 'keep', '', LATER);
		expect(await some(1, 1)).toEqual({ asked: [], beyond: 0 });
	});

	it('is its teacher’s alone', async () => {
		await wrote('silverwatre');
		expect(await shown(colleague)).toEqual([]);
		expect(await countQueue(db, colleague)).toBe(0);
	});
});

describe('a near miss', () => {
	const KEY = '["silverwatre"]';
	const decide = async (counts: boolean, { who = teacher, version = '', key = KEY } = {}) =>
		decideNearMiss(
			db,
			who,
			version || (await versionAt(db, teacher, quiz.setId, RIVER)),
			key,
			counts,
			'',
			NOW
		);

	it.each([
		[true, 1000],
		[false, 0]
	])('counts for all who wrote it: %s', async (counts, milliMarks) => {
		const first = await wrote('silverwatre');
		const second = await wrote('Silverwatre');
		const other = await wrote('silverwate');
		expect(await decide(counts)).toEqual(expect.objectContaining({ ok: true }));
		expect([await marksOf(first), await marksOf(second)]).toEqual([milliMarks, milliMarks]);
		expect(await marksOf(other)).toBe(1000);
		expect(await shown()).toEqual(['near ["silverwate"] 1']);
		// what comes later is settled as well
		expect(await marksOf(await wrote('silverwatre'))).toBe(milliMarks);
		expect(await shown()).toEqual(['near ["silverwate"] 1']);
	});

	it('is decided once, also from a page that is out of date', async () => {
		await wrote('silverwatre');
		await wrote('silverwate');
		const version = await versionAt(db, teacher, quiz.setId, RIVER);
		const both = await Promise.all([decide(true, { version }), decide(false, { version })]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both).toContainEqual({ ok: false, reason: 'decided' });
		expect(await decide(true, { version, key: '["silverwate"]' })).toMatchObject({ ok: true });
		expect(await shown()).toEqual([]);
	});

	it('is nobody else’s to decide', async () => {
		await wrote('silverwatre');
		expect(await decide(false, { who: colleague })).toEqual({ ok: false, reason: 'not-found' });
		expect(await decide(false, { version: 'x' })).toEqual({ ok: false, reason: 'not-found' });
		expect(await countQueue(db, teacher)).toBe(1);
	});
});

describe('a dispute', () => {
	const decide = (id: string, decision: DisputeDecision, who = teacher) =>
		decideDispute(db, who, id, decision, 'Well seen.', LATER);

	it('is granted to one student alone', async () => {
		const one = await disagreed('Goldwater');
		const other = await disagreed('goldwater');
		expect(await decide(one.id, 'grant')).toMatchObject({ ok: true });
		expect([await marksOf(one), await marksOf(other)]).toEqual([1000, 0]);
		const granted = { state: 'granted', reply: 'Well seen.', gained: 1000 };
		expect(await objection(one)).toMatchObject(granted);
		expect(await objection(other)).toMatchObject({ state: 'open', gained: 0 });
		expect(await actions()).toEqual(['dispute.decided']);
	});

	it('makes the answer count for everyone who gave it', async () => {
		const one = await disagreed('Goldwater');
		const other = await disagreed(' goldwater');
		const silent = await wrote('Goldwater');
		expect(await decide(one.id, 'everyone')).toMatchObject({ ok: true });
		for (const each of [one, other, silent]) expect(await marksOf(each)).toBe(1000);
		const granted = { state: 'granted', reply: 'Well seen.', gained: 1000 };
		expect([await objection(one), await objection(other)]).toMatchObject([granted, granted]);
		expect(await actions()).toEqual(['key.corrected', 'dispute.decided']);
	});

	it('may leave the mark, for all who disagree about that answer', async () => {
		const one = await disagreed('Goldwater');
		const other = await disagreed('goldwater');
		const third = await disagreed('Redwater');
		expect(await decide(other.id, 'keep')).toMatchObject({ ok: true });
		const declined = { state: 'declined', reply: 'Well seen.', gained: 0 };
		expect([await objection(one), await objection(other)]).toMatchObject([declined, declined]);
		expect(await objection(third)).toMatchObject({ state: 'open' });
		expect(await shown()).toEqual(['disputed ["redwater"] 1']);
	});

	it('is decided once: the second of two tabs changes nothing', async () => {
		const one = await disagreed('Goldwater');
		const graded = await db.$count(gradings);
		const both = await Promise.all([decide(one.id, 'keep'), decide(one.id, 'grant')]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both).toContainEqual({ ok: false, reason: 'decided' });
		const { state } = (await objection(one)) ?? {};
		expect(await db.$count(gradings)).toBe(graded + (state === 'granted' ? 1 : 0));
		expect(await decide(one.id, 'everyone')).toEqual({ ok: false, reason: 'decided' });
		expect(await actions()).toEqual(['dispute.decided']);
	});

	it('is nobody else’s to decide', async () => {
		const one = await disagreed('Goldwater');
		for (const [id, who] of [
			[one.id, colleague],
			[teacher.userId, teacher],
			['x', teacher]
		] as const)
			expect(await decide(id, 'keep', who)).toEqual({ ok: false, reason: 'not-found' });
		expect(await objection(one)).toMatchObject({ state: 'open' });
	});

	it('is granted by a correction that raises the mark, or withdraws the question', async () => {
		const one = await disagreed('Goldwater');
		const right = await disagreed('Silverwater');
		const correct = async (answer: string) =>
			correctQuestion(
				db,
				teacher,
				await versionAt(db, teacher, quiz.setId, RIVER),
				{ way: 'ruling', rulings: [{ answer, right: true }] },
				'',
				LATER
			);
		await correct('Redwater');
		expect(await objection(one)).toMatchObject({ state: 'open' });
		await correct('Goldwater');
		expect(await objection(one)).toMatchObject({ state: 'granted', gained: 1000 });
		expect(await objection(right)).toMatchObject({ state: 'open' });
		const version = await versionAt(db, teacher, quiz.setId, RIVER);
		await correctQuestion(db, teacher, version, { way: 'out' }, '', NOW);
		expect(await objection(right)).toMatchObject({ state: 'granted' });
		expect(await countQueue(db, teacher)).toBe(0);
	});
});
