import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { TimePercent } from '../../domain/attempts/accommodation.ts';
import { nickname } from '../../domain/classes/nickname.ts';
import { joinRefusal } from '../../domain/live/game.ts';
import { smallestTeam } from '../../domain/live/ranks.ts';
import { seededRandom } from '../../domain/random.ts';
import { pepper } from '../auth/pepper.ts';
import { newToken, sha256 } from '../secrets.ts';
import type { Db } from './client.ts';
import { tellGame } from './game-events.ts';
import { askOf } from './game-items.ts';
import { isId, newId } from './ids.ts';
import type { Player } from './owner.ts';
import { GUEST_MS } from './players.ts';
import { attempts } from './schema/answers.ts';
import { accommodations, enrolments } from './schema/classes.ts';
import { gamePlayers, games } from './schema/games.ts';
import { players } from './schema/people.ts';

/** Whether somebody plays, and was not sent out. */
export const isInGame = async (
	db: Db,
	{ schoolId, playerId }: Player,
	gameId: string
): Promise<boolean> =>
	isId(gameId) &&
	(await db.$count(
		gamePlayers,
		and(inGame(schoolId, gameId, playerId), isNull(gamePlayers.removedAt))
	)) > 0;

export type Joining =
	{ ok: true } | { ok: false; reason: 'not-found' | 'removed' | 'over' | 'locked' };

/** Who joins: `userId` for those who are logged in; `wanted` is a name that the host is asked about. */
interface ToJoin {
	wanted: string | null;
	userId: string | null;
}

export const inGame = (schoolId: string, gameId: string, playerId: string) =>
	and(
		eq(gamePlayers.schoolId, schoolId),
		eq(gamePlayers.gameId, gameId),
		eq(gamePlayers.playerId, playerId)
	);

/**
 * Lets a player into a running game, once: whoever is in already stays as they are. They get a
 * made-up name, or that of the game's class, a team, their own share of time, and an attempt with
 * the questions that were asked so far.
 */
export async function joinGame(
	db: Db,
	player: Player,
	gameId: string,
	{ wanted, userId }: ToJoin,
	now: Date
): Promise<Joining> {
	if (!isId(gameId)) return { ok: false, reason: 'not-found' };
	const { schoolId, playerId } = player;
	return db.transaction(async (tx) => {
		// shared with other joins and answers; the next question waits until this one has its items
		const [game] = await tx
			.select()
			.from(games)
			.where(and(eq(games.schoolId, schoolId), eq(games.id, gameId)))
			.for('share');
		if (!game) return { ok: false, reason: 'not-found' };
		const [known] = await tx
			.select({ removedAt: gamePlayers.removedAt })
			.from(gamePlayers)
			.where(inGame(schoolId, gameId, playerId));
		const refusal = joinRefusal(game, known ? { removed: known.removedAt !== null } : null);
		if (refusal) return { ok: false, reason: refusal };
		if (known) return { ok: true };
		const isNew = await takeSeat(tx, player, game, { wanted, userId }, now);
		// the same player in two tabs: one of them has made all this
		if (!isNew) return { ok: true };
		const attemptId = newId();
		await tx.insert(attempts).values({
			...{ id: attemptId, schoolId, playerId, gameId, seed: game.seed },
			...{ setId: game.setId, editionId: game.editionId, number: 1, startedAt: now },
			...{ via: 'game', practice: true, milliPoints: 0 }
		});
		for (const position of game.asked.keys()) await askOf(tx, game, position, attemptId);
		await tellGame(tx, gameId, 'people');
		return { ok: true };
	});
}

/** False where the player sits already. Who joins at the same moment may take the name first. */
async function takeSeat(
	tx: Db,
	{ schoolId, playerId }: Player,
	game: typeof games.$inferSelect,
	{ wanted, userId }: ToJoin,
	now: Date
): Promise<boolean> {
	const { id: gameId, classId, settings } = game;
	const seat = {
		...{ schoolId, gameId, playerId, seenAt: now },
		wanted: settings.names === 'free' ? wanted : null,
		team: settings.mode === 'teams' ? await teamFor(tx, game) : null,
		timePercent: userId ? await timePercentOf(tx, schoolId, userId) : 100,
		resumeHash: sha256(resumeCode(gameId, playerId))
	};
	for (;;) {
		const name = await nameFor(tx, schoolId, gameId, classId, userId);
		const made = await tx
			.insert(gamePlayers)
			.values({ ...seat, nickname: name })
			.onConflictDoNothing()
			.returning({ playerId: gamePlayers.playerId });
		if (made.length) return true;
		if (await tx.$count(gamePlayers, inGame(schoolId, gameId, playerId))) return false;
	}
}

/** A name that nobody in the game has: the class's where it is free, else a made-up one. */
async function nameFor(
	tx: Db,
	schoolId: string,
	gameId: string,
	classId: string | null,
	userId: string | null
): Promise<string> {
	const [own] =
		classId && userId
			? await tx
					.select({ nickname: enrolments.nickname })
					.from(enrolments)
					.where(
						and(
							eq(enrolments.schoolId, schoolId),
							eq(enrolments.classId, classId),
							eq(enrolments.userId, userId),
							eq(enrolments.state, 'in')
						)
					)
			: [];
	if (own && (await isFree(tx, schoolId, gameId, own.nickname))) return own.nickname;
	return freeNickname(tx, schoolId, gameId);
}

const isFree = async (tx: Db, schoolId: string, gameId: string, name: string) =>
	(await tx.$count(
		gamePlayers,
		and(
			eq(gamePlayers.schoolId, schoolId),
			eq(gamePlayers.gameId, gameId),
			eq(gamePlayers.nickname, name)
		)
	)) === 0;

/** There are some 8,000 of them; a name that is taken gets a number. */
export async function freeNickname(tx: Db, schoolId: string, gameId: string): Promise<string> {
	const random = seededRandom(newToken());
	for (let tries = 0; tries < 8; tries++) {
		const name = nickname(random);
		if (await isFree(tx, schoolId, gameId, name)) return name;
	}
	return `${nickname(random)} ${randomBytes(3).readUIntBE(0, 3)}`;
}

async function teamFor(tx: Db, { schoolId, id, settings }: typeof games.$inferSelect) {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`teams ${id}`}))`);
	const members = await tx
		.select({ team: gamePlayers.team })
		.from(gamePlayers)
		.where(
			and(
				eq(gamePlayers.schoolId, schoolId),
				eq(gamePlayers.gameId, id),
				isNull(gamePlayers.removedAt)
			)
		);
	return smallestTeam(
		members.map(({ team }) => team),
		settings.teams
	);
}

async function timePercentOf(tx: Db, schoolId: string, userId: string): Promise<TimePercent> {
	const [own] = await tx
		.select({ timePercent: accommodations.timePercent })
		.from(accommodations)
		.where(and(eq(accommodations.schoolId, schoolId), eq(accommodations.userId, userId)));
	return own ? (own.timePercent as TimePercent) : 100;
}

/** No 0 and O, 1 and I: typed from a screen, none is mistaken. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * The code with which a guest goes on on another device: 10 letters (49 bits). It is made anew from
 * the server's own secret each time, so that nothing that the database holds is one.
 */
export function resumeCode(gameId: string, playerId: string): string {
	const digest = createHmac('sha256', pepper()).update(`resume ${gameId} ${playerId}`).digest();
	return [...digest.subarray(0, 10)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

/**
 * Moves a guest to the device that knows their code: it gets a token of its own, and the one before
 * is worth nothing any more. Null for a code of nobody's, or of one who is logged in elsewhere.
 */
export async function resumeGame(
	db: Db,
	schoolId: string,
	gameId: string,
	code: string,
	now: Date
): Promise<{ token: string; expiresAt: Date } | null> {
	if (!isId(gameId)) return null;
	const typed = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
	const token = newToken();
	const expiresAt = new Date(now.getTime() + GUEST_MS);
	const [own] = await db
		.select({ playerId: gamePlayers.playerId })
		.from(gamePlayers)
		.where(
			and(
				eq(gamePlayers.schoolId, schoolId),
				eq(gamePlayers.gameId, gameId),
				eq(gamePlayers.resumeHash, sha256(typed)),
				isNull(gamePlayers.removedAt)
			)
		);
	if (!own) return null;
	const moved = await db
		.update(players)
		.set({ guestTokenHash: sha256(token), guestExpiresAt: expiresAt })
		.where(
			and(eq(players.schoolId, schoolId), eq(players.id, own.playerId), isNull(players.userId))
		)
		.returning({ id: players.id });
	return moved.length ? { token, expiresAt } : null;
}
