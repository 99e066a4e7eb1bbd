import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someClass } from '../../../../tests/class-factories.ts';
import { correctTrams, editTrams, TRAMS, versionAt } from '../../../../tests/correcting.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { startAssigned } from './assigned-attempts.ts';
import { addAssignment } from './assignments.ts';
import { attemptItemsOf } from './attempt-items.ts';
import { startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { correctQuestion, previewCorrection } from './corrections.ts';
import { newestEdition } from './editions.ts';
import type { Owner, Player } from './owner.ts';
import { playerOfUser } from './players.ts';
import { gradedItems } from './results.ts';
import { attempts } from './schema/answers.ts';
import { standings } from './schema/boards.ts';
import { corrections } from './schema/corrections.ts';
import { markAnswersShown } from './seats.ts';
import { itemsOf } from './sets.ts';
import { submitAttempt } from './submissions.ts';

const HOUR = 60 * 60 * 1000;
const NOW = new Date('2026-03-04T10:00:00Z');
const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

let db: Db;
let teacher: Owner;
let quiz: Awaited<ReturnType<typeof someQuiz>>;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	quiz = await someQuiz(db, teacher);
});

const versionOfTrams = () => versionAt(db, teacher, quiz.setId, TRAMS);
const edited = () => editTrams(db, teacher, quiz.setId);
const correct = (correction: Parameters<typeof correctTrams>[3], reason = '') =>
	correctTrams(db, teacher, quiz.setId, correction, reason, NOW);

const say = (player: Player, id: string, position: number, value: string) =>
	saveAnswer(db, player, id, position, [value], 0, null, NOW);

async function sums(id: string) {
	const [row] = await db.select().from(attempts).where(eq(attempts.id, id));
	return [row?.milliMarks ?? null, row?.milliPoints];
}

describe('thirty students in every state', () => {
	type State = 'open' | 'handed in' | 'late' | 'practice';
	/**
	 * Who, in what state, said what about the trams (others: right answers beside it), and the marks
	 * of the attempt in thousandths: before, with key 30, left out, full marks for everyone. All have
	 * five points, four when the question is left out. Null while the attempt is open.
	 */
	type Case = [
		who: 'guest' | 'student',
		state: State,
		said: string | null,
		others: number,
		marks: readonly [number | null, number | null, number | null, number | null]
	];
	const OPEN = [null, null, null, null] as const;
	const CASES: Case[] = [
		['guest', 'handed in', '40', 0, [1000, 0, 0, 1000]],
		['guest', 'handed in', '30', 0, [0, 1000, 0, 1000]],
		['guest', 'handed in', '7', 0, [0, 0, 0, 1000]],
		['guest', 'handed in', null, 0, [0, 0, 0, 1000]],
		['guest', 'handed in', '40', 1, [2000, 1000, 1000, 2000]],
		['guest', 'handed in', '30', 1, [1000, 2000, 1000, 2000]],
		['guest', 'handed in', null, 2, [2000, 2000, 2000, 3000]],
		['guest', 'open', null, 0, OPEN],
		['guest', 'open', '40', 0, OPEN],
		['guest', 'open', '30', 1, OPEN],
		['guest', 'practice', '40', 1, [2000, 1000, 1000, 2000]],
		['guest', 'practice', '30', 0, [0, 1000, 0, 1000]],
		['guest', 'practice', null, 1, [1000, 1000, 1000, 2000]],
		['student', 'handed in', '40', 2, [3000, 2000, 2000, 3000]],
		['student', 'handed in', '30', 2, [2000, 3000, 2000, 3000]],
		['student', 'handed in', '7', 2, [2000, 2000, 2000, 3000]],
		['student', 'handed in', null, 2, [2000, 2000, 2000, 3000]],
		['student', 'handed in', '40', 0, [1000, 0, 0, 1000]],
		['student', 'handed in', '30', 0, [0, 1000, 0, 1000]],
		['student', 'late', '40', 1, [2000, 1000, 1000, 2000]],
		['student', 'late', '30', 1, [1000, 2000, 1000, 2000]],
		['student', 'late', null, 0, [0, 0, 0, 1000]],
		['student', 'open', null, 0, OPEN],
		['student', 'open', null, 1, OPEN],
		['student', 'open', null, 2, OPEN],
		['student', 'open', '40', 0, OPEN],
		['student', 'open', '40', 2, OPEN],
		['student', 'open', '30', 0, OPEN],
		['student', 'open', '7', 1, OPEN]
		// and one who has not begun
	];

	interface Taken {
		id: string;
		player: Player;
		one: Case;
	}
	let taken: Taken[];
	let latecomer: Owner;
	let assignmentId: string;

	async function play([who, state, said, others]: Case, student: Owner | undefined) {
		let player: Player;
		let id: string;
		if (who === 'guest') {
			const { player: seated, quiz: found } = await someoneAt(db, quiz.linkToken);
			player = seated;
			if (state === 'practice') await markAnswersShown(db, player, quiz.setId, NOW);
			id = await startAttempt(db, player, found);
		} else {
			if (!student) throw new Error('There are as many students as cases');
			const started = await startAssigned(db, student, assignmentId, NOW);
			if (!started.ok) throw new Error(started.reason);
			id = started.attemptId;
			player = await playerOfUser(db, student);
		}
		if (others > 0) await say(player, id, 1, 'false');
		if (others > 1) await say(player, id, 4, 'Silverwater');
		if (said) await say(player, id, TRAMS, said);
		if (state !== 'open') await submitAttempt(db, player, id, after(state === 'late' ? 2 : 0.5));
		return { id, player };
	}

	beforeEach(async () => {
		taken = [];
		for (const one of CASES.filter(([who]) => who === 'guest'))
			taken.push({ one, ...(await play(one, undefined)) });
		const names = CASES.flatMap(([who], index) => (who === 'student' ? [`Student ${index}`] : []));
		const { classId, students } = await someClass(db, teacher, [...names, 'Latecomer']);
		const edition = await newestEdition(db, teacher.schoolId, quiz.setId);
		assignmentId =
			(await addAssignment(
				db,
				teacher,
				{ setId: quiz.setId, editionId: edition?.id ?? '' },
				{
					title: 'A bridge',
					opensAt: after(-1),
					closesAt: after(1),
					lateUntil: after(24),
					timeZone: 'Europe/Berlin',
					articleAccess: 'after',
					marking: edition?.marking ?? (null as never),
					shuffleQuestions: false
				},
				{ classIds: [classId], userIds: [] }
			)) ?? '';
		latecomer = students.at(-1) as Owner;
		for (const one of CASES.filter(([who]) => who === 'student'))
			taken.push({ one, ...(await play(one, students.shift())) });
	});

	const all = () => Promise.all(taken.map(({ id }) => sums(id)));
	/** What the table says; an open attempt's points are as many as the others'. */
	const expected = (column: 0 | 1 | 2 | 3) =>
		taken.map(({ one }) => [one[4][column], column === 2 ? 4000 : 5000]);
	const board = async () =>
		(
			await db
				.select({ milliPercent: standings.milliPercent })
				.from(standings)
				.where(eq(standings.setId, quiz.setId))
				.orderBy(asc(standings.milliPercent))
		).map(({ milliPercent }) => milliPercent);

	it('are marked by the new key, and as before when that is taken back', async () => {
		expect(await all()).toEqual(expected(0));
		expect(await board()).toEqual([0, 0, 0, 20_000, 20_000, 40_000, 40_000]);
		const versionId = await edited();
		const preview = await previewCorrection(db, teacher, await versionOfTrams(), {
			way: 'regrade',
			versionId
		});
		expect(await all()).toEqual(expected(0));
		const done = await correct({ way: 'regrade', versionId }, 'The engineer said 30.');
		expect(preview).toEqual({ ok: true, affected: done });
		expect(await all()).toEqual(expected(1));
		expect(await board()).toEqual([0, 0, 0, 20_000, 20_000, 40_000, 40_000]);
		await correct({ way: 'undo' });
		expect(await all()).toEqual(expected(0));
	});

	it('lose the question or get full marks, and it comes back', async () => {
		await correct({ way: 'out' });
		expect(await all()).toEqual(expected(2));
		expect(await board()).toEqual([0, 0, 0, 0, 25_000, 25_000, 50_000]);
		expect(await itemsOf(db, teacher.schoolId, quiz.setId)).toHaveLength(4);
		const trams = (await db.select().from(corrections)).at(-1)?.toVersionId ?? '';
		const undone = await correctQuestion(db, teacher, trams, { way: 'undo' }, '', NOW);
		expect(undone.ok).toBe(true);
		expect(await all()).toEqual(expected(0));
		expect(await itemsOf(db, teacher.schoolId, quiz.setId)).toHaveLength(5);
		await correct({ way: 'full' });
		expect(await all()).toEqual(expected(3));
	});

	it('get what a word on single answers says', async () => {
		const rulings = [{ answer: '30', right: true }];
		await correct({ way: 'ruling', rulings });
		for (const { id, one } of taken) {
			const [before, withKey30] = one[4];
			const right = one[2] === '30' ? withKey30 : before;
			expect(await sums(id), JSON.stringify(one)).toEqual([right, 5000]);
		}
	});

	it('keep what they said while they are in the middle, and meet the new words else', async () => {
		const versionId = await edited();
		await correct({ way: 'regrade', versionId });
		for (const { id, player, one } of taken.filter(({ one }) => one[1] === 'open')) {
			const item = (await attemptItemsOf(db, teacher.schoolId, id))[TRAMS];
			expect(item?.answer, JSON.stringify(one)).toBe(one[2]);
			expect(item?.versionId === versionId, JSON.stringify(one)).toBe(one[2] === null);
			await submitAttempt(db, player, id, after(0.5));
			const marked = (await gradedItems(db, teacher.schoolId, id))[TRAMS];
			expect(marked?.milliMarks, JSON.stringify(one)).toBe(one[2] === '30' ? 1000 : 0);
		}
		const begun = await startAssigned(db, latecomer, assignmentId, NOW);
		if (!begun.ok) throw new Error(begun.reason);
		const item = (await attemptItemsOf(db, teacher.schoolId, begun.attemptId))[TRAMS];
		expect(item?.versionId).toBe(versionId);
	});

	it('are not asked what was left out, and have four points', async () => {
		await correct({ way: 'out' });
		const begun = await startAssigned(db, latecomer, assignmentId, NOW);
		if (!begun.ok) throw new Error(begun.reason);
		expect(await attemptItemsOf(db, teacher.schoolId, begun.attemptId)).toHaveLength(4);
		expect(await sums(begun.attemptId)).toEqual([null, 4000]);
	});
});
