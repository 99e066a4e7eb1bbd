import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	ARTICLE,
	someoneAt,
	someQuestions,
	someQuiz,
	someUser
} from '../../../../tests/factories.ts';
import { readArticle } from '../../domain/article/read-article.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { saveAnswer } from './answers.ts';
import { findAttempt, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { publishSet } from './editions.ts';
import type { Player } from './owner.ts';
import { findSeat, markAnswersShown, rerollNickname, setOnBoard, takeSeat } from './seats.ts';
import { addQuestions } from './set-items.ts';
import { addSet, findSetFor } from './sets.ts';
import { readBoard } from './standings.ts';
import { submitAttempt } from './submissions.ts';

let db: Db;
let made: Awaited<ReturnType<typeof someQuiz>>;

beforeEach(async () => {
	db = await testDb();
	made = await someQuiz(db, await someUser(db));
});

/** Right answers to the questions without shuffled options: as many as `right`, 3 at most. */
const RIGHT = [
	[1, 'false'],
	[3, '40'],
	[4, 'Silverwater']
] as const;

async function play(seated: Awaited<ReturnType<typeof someoneAt>>, right: number) {
	const { player, quiz } = seated;
	const attempt = await startAttempt(db, player, quiz);
	for (const [position, value] of RIGHT.slice(0, right))
		await saveAnswer(db, player, attempt, position, [value], 0);
	await submitAttempt(db, player, attempt, new Date());
}

async function someonePlays(right: number): Promise<Player> {
	const seated = await someoneAt(db, made.linkToken);
	await play(seated, right);
	return seated.player;
}

const board = (player: Player | null) =>
	readBoard(db, player?.schoolId ?? '', made.setId, player?.playerId ?? null);

it('counts ties as rank() does and compares in thousandths of a percent', async () => {
	for (const right of [2, 3, 2]) await someonePlays(right);
	const last = await someonePlays(1);
	const { top, players } = await board(last);
	expect(top.map(({ rank, milliPercent }) => [rank, milliPercent])).toEqual([
		[1, 60_000],
		[2, 40_000],
		[2, 40_000],
		[4, 20_000]
	]);
	expect(players).toBe(4);
	expect(top.map(({ mine }) => mine)).toEqual([false, false, false, true]);
});

it('shows the ten best, and two above and two below the player', async () => {
	for (let n = 0; n < 11; n++) await someonePlays(3);
	const middle = await someonePlays(2);
	for (let n = 0; n < 4; n++) await someonePlays(1);
	const { top, near, players } = await board(middle);
	expect([top.length, players]).toEqual([10, 16]);
	expect(top.some(({ mine }) => mine)).toBe(false);
	expect(near.map(({ rank, mine }) => [rank, mine])).toEqual([
		[1, false],
		[1, false],
		[12, true],
		[13, false],
		[13, false]
	]);
});

it('leaves out who stays off it, and gives their place to the next', async () => {
	const best = await someonePlays(3);
	const second = await someonePlays(2);
	await setOnBoard(db, best, made.setId, false);
	expect((await board(second)).top).toMatchObject([{ rank: 1, mine: true }]);
	expect((await board(best)).near).toEqual([]);
	await setOnBoard(db, best, made.setId, true);
	expect((await board(best)).near).toHaveLength(2);
});

it('keeps the best attempt begun before the answers were shown', async () => {
	const seated = await someoneAt(db, made.linkToken);
	const score = async () =>
		(await board(seated.player)).top.map(({ milliPercent }) => milliPercent);
	await play(seated, 2);
	await play(seated, 1);
	expect(await score()).toEqual([40_000]);
	await markAnswersShown(db, seated.player, made.setId, new Date());
	await play(seated, 3);
	expect(await score()).toEqual([40_000]);
});

it('counts an attempt that was begun before the answers were shown', async () => {
	const seated = await someoneAt(db, made.linkToken);
	const attempt = await startAttempt(db, seated.player, seated.quiz);
	await markAnswersShown(db, seated.player, made.setId, new Date());
	await saveAnswer(db, seated.player, attempt, 1, ['false'], 0);
	await submitAttempt(db, seated.player, attempt, new Date());
	expect((await board(seated.player)).top).toHaveLength(1);
});

it('gives everybody at a quiz another nickname, also after many were taken', async () => {
	const always = () => 0;
	const seats = [];
	for (let n = 0; n < 4; n++) {
		const { player } = await someoneAt(db, made.linkToken);
		let turn = n;
		const random = () => (turn++ % 100) / 100;
		seats.push(await rerollNickname(db, player, made.setId, n ? random : always));
		expect(await findSeat(db, player, made.setId)).toMatchObject({ nickname: seats[n]?.nickname });
	}
	expect(new Set(seats.map((seat) => seat?.nickname)).size).toBe(4);
	const { player } = await someoneAt(db, made.linkToken);
	expect(await takeSeat(db, player, made.setId, always)).toMatchObject({ onBoard: true });
});

it('there is no board where no points are to be earned', async () => {
	const teacher = await someUser(db);
	const setId = await addSet(db, teacher, 'What do you think?', []);
	const [usual] = someQuestions('', readArticle(ARTICLE).text);
	const content = { stem: 'Should the ferry stay?', options: OPTIONS };
	const poll = { ...usual, evidence: [], milliPoints: 0, kind: 'poll', content };
	await addQuestions(db, teacher, setId, [poll as AuthoredQuestion]);
	await publishSet(db, teacher, setId, 'link');
	const link = (await findSetFor(db, teacher, setId))?.linkToken ?? '';
	const seated = await someoneAt(db, link);
	const attempt = await startAttempt(db, seated.player, seated.quiz);
	await saveAnswer(db, seated.player, attempt, 0, ['1'], 0);
	await submitAttempt(db, seated.player, attempt, new Date());
	const { players } = await readBoard(db, teacher.schoolId, setId, seated.player.playerId);
	expect(players).toBe(0);
	expect(seated.quiz.boardOn).toBe(false);
	expect(await findAttempt(db, seated.player, attempt)).toMatchObject({ boardOn: false });
	expect((await someoneAt(db, made.linkToken)).quiz.boardOn).toBe(true);
});

const OPTIONS = ['Yes', 'No'].map((text, index) => ({ id: `o${index}`, text, feedback: '' }));
