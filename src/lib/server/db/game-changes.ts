import { and, asc, desc, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { positionOf, type Flow } from '../../domain/live/flow.ts';
import { dueAt, play } from '../../domain/live/game.ts';
import type { Game, GameEvent, GamePlayer, GivenAnswer } from '../../domain/live/game-model.ts';
import { classShare } from '../../domain/live/ranks.ts';
import type { Db } from './client.ts';
import { tellGame } from './game-events.ts';
import { flowColumns, flowFrom } from './game-flow.ts';
import { askOf, gameQuestions, judgedBy, renewItem, unaskOf } from './game-items.ts';
import { inGame } from './game-players.ts';
import { answers, attempts } from './schema/answers.ts';
import { gamePlayers, games } from './schema/games.ts';

type GameRow = typeof games.$inferSelect;

/** Whoever was not heard of for so long is away: two beats of a stream, and a little. */
const AWAY_MS = 45_000;

/** What changes the course of a game: what its host says, and time. */
export type CourseEvent = Exclude<GameEvent, { type: 'join' | 'answer' }>;

/**
 * Lets an event happen in a game, and tells all processes what came of it. One change follows
 * another; answers that are being written are waited for. False when nothing changed.
 */
export async function changeGame(
	db: Db,
	schoolId: string,
	gameId: string,
	event: CourseEvent,
	now: Date
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const row = await lockGame(tx, schoolId, gameId);
		if (!row) return false;
		const questions = judgedBy(await gameQuestions(tx, row));
		const before = await loadGame(tx, row, now);
		const after = play(before, event, now.getTime(), questions);
		if (after === before) return false;
		await savePlayers(tx, row, before, after, now);
		await saveCourse(tx, row, before.flow, after, questions.milliPoints);
		await tellGame(tx, gameId, 'course');
		return true;
	});
}

/** When the game goes on by itself, ms; Infinity where it waits for somebody, or is gone. */
export async function gameDueAt(db: Db, schoolId: string, gameId: string, now: Date) {
	const [row] = await db
		.select()
		.from(games)
		.where(and(eq(games.schoolId, schoolId), eq(games.id, gameId)));
	return row ? dueAt(await loadGame(db, row, now)) : Infinity;
}

async function lockGame(tx: Db, schoolId: string, gameId: string): Promise<GameRow | null> {
	const [row] = await tx
		.select()
		.from(games)
		.where(and(eq(games.schoolId, schoolId), eq(games.id, gameId)))
		.for('update');
	return row ?? null;
}

/** The game as the domain plays it, with the answers that may still have to be settled. */
async function loadGame(db: Db, row: GameRow, now: Date): Promise<Game> {
	const rows = await db
		.select()
		.from(gamePlayers)
		.where(and(eq(gamePlayers.schoolId, row.schoolId), eq(gamePlayers.gameId, row.id)));
	const players = new Map<string, GamePlayer>(
		rows.map(({ playerId: id, seenAt, removedAt, ...player }) => [
			id,
			{
				...player,
				id,
				present: now.getTime() - seenAt.getTime() < AWAY_MS,
				removed: removedAt !== null
			}
		])
	);
	const flow = flowFrom(row);
	return { settings: row.settings, flow, players, answers: await openAnswers(db, row, flow) };
}

/** The answers to what is open now, by position and player. */
async function openAnswers(db: Db, { schoolId, id }: GameRow, flow: Flow) {
	const given = new Map<number, Map<string, GivenAnswer>>();
	if (flow.phase !== 'question' && flow.phase !== 'working') return given;
	const rows = await db
		.select({
			playerId: attempts.playerId,
			position: answers.position,
			answer: answers.answer,
			certainty: answers.certainty,
			savedAt: answers.savedAt
		})
		.from(attempts)
		.innerJoin(
			answers,
			and(
				eq(answers.schoolId, attempts.schoolId),
				eq(answers.attemptId, attempts.id),
				flow.phase === 'question' ? eq(answers.position, positionOf(flow)) : undefined
			)
		)
		.where(and(eq(attempts.schoolId, schoolId), eq(attempts.gameId, id)))
		.orderBy(asc(answers.position));
	for (const { playerId, position, answer, certainty, savedAt } of rows) {
		const ofPosition = given.get(position) ?? new Map<string, GivenAnswer>();
		ofPosition.set(playerId, { answer, certainty, at: savedAt.getTime() });
		given.set(position, ofPosition);
	}
	return given;
}

/** Writes the points of those who have other ones now, in one statement; and who was sent out. */
async function savePlayers(tx: Db, row: GameRow, before: Game, after: Game, now: Date) {
	const { schoolId, id: gameId } = row;
	const changed = [...after.players.values()].filter((one) => one !== before.players.get(one.id));
	for (const { id, removed } of changed)
		if (removed && !before.players.get(id)?.removed)
			await tx
				.update(gamePlayers)
				.set({ removedAt: now, wanted: null })
				.where(inGame(schoolId, gameId, id));
	const scored = changed.filter(({ removed }) => !removed);
	if (!scored.length) return;
	const rows = scored.map(({ id, points, timeMs, gained, milliCredit }) => ({
		...{ player_id: id, points, time_ms: timeMs, gained, milli_credit: milliCredit }
	}));
	await tx.execute(sql`
		update ${gamePlayers} set points = s.points, time_ms = s.time_ms, gained = s.gained,
			milli_credit = s.milli_credit
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as s(player_id uuid, points int, time_ms int, gained int, milli_credit int)
		where ${gamePlayers.schoolId} = ${schoolId} and ${gamePlayers.gameId} = ${gameId}
			and ${gamePlayers.playerId} = s.player_id`);
}

async function saveCourse(
	tx: Db,
	row: GameRow,
	before: Flow,
	after: Game,
	milliPoints: readonly number[]
): Promise<void> {
	const { flow } = after;
	const game = { ...row, asked: flow.asked };
	const kept = before.asked.filter((index, position) => flow.asked[position] === index).length;
	for (let position = before.asked.length - 1; position >= kept; position--)
		await unaskOf(tx, row, position);
	for (let position = kept; position < flow.asked.length; position++) {
		await renewItem(tx, game, flow.asked[position] ?? 0);
		await askOf(tx, game, position);
	}
	const points = [...after.players.values()].filter(({ removed }) => !removed);
	const most = flow.asked.reduce((sum, index) => sum + (milliPoints[index] ?? 0), 0);
	const share = classShare(
		points.map((player) => player.points),
		most
	);
	await tx
		.update(games)
		.set({ ...flowColumns(flow), ...(flow.phase === 'final' ? { milliPercent: share } : {}) })
		.where(and(eq(games.schoolId, row.schoolId), eq(games.id, row.id)));
}

/** What the class, or without one the host's players, had together the last time; null for the first. */
export async function lastShare(db: Db, row: GameRow): Promise<number | null> {
	const { schoolId, setId, classId, hostId, id } = row;
	const [last] = await db
		.select({ share: games.milliPercent })
		.from(games)
		.where(
			and(
				eq(games.schoolId, schoolId),
				eq(games.setId, setId),
				classId ? eq(games.classId, classId) : eq(games.hostId, hostId),
				isNotNull(games.milliPercent),
				ne(games.id, id)
			)
		)
		.orderBy(desc(games.endedAt))
		.limit(1);
	return last?.share ?? null;
}
