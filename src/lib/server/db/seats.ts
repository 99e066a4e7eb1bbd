import { and, eq, isNull, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { nickname } from '../../domain/classes/nickname.ts';
import type { Random } from '../../domain/random.ts';
import type { Db } from './client.ts';
import type { Player } from './owner.ts';
import { seats } from './schema/boards.ts';

const TRIES_BEFORE_NUMBERS = 8;

const atSeat = ({ schoolId, playerId }: Player, setId: string) =>
	and(eq(seats.schoolId, schoolId), eq(seats.setId, setId), eq(seats.playerId, playerId));

export async function findSeat(db: Db, player: Player, setId: string) {
	const [seat] = await db
		.select({
			nickname: seats.nickname,
			onBoard: seats.onBoard,
			answersShownAt: seats.answersShownAt
		})
		.from(seats)
		.where(atSeat(player, setId));
	return seat ?? null;
}

/** The player's seat at a quiz, with a nickname that nobody else at it has. */
export async function takeSeat(db: Db, player: Player, setId: string, random: Random) {
	for (let tries = 0; ; tries++) {
		const seat = await findSeat(db, player, setId);
		if (seat) return seat;
		await db
			.insert(seats)
			.values({ ...player, setId, nickname: suggestion(random, tries) })
			.onConflictDoNothing();
	}
}

/** Gives the player another nickname that nobody else at the quiz has. */
export async function rerollNickname(db: Db, player: Player, setId: string, random: Random) {
	for (let tries = 0; ; tries++) {
		const seat = await findSeat(db, player, setId);
		const next = suggestion(random, tries);
		if (!seat) return null;
		if (seat.nickname === next) continue;
		const taken = db
			.select({ nickname: others.nickname })
			.from(others)
			.where(
				and(
					eq(others.schoolId, player.schoolId),
					eq(others.setId, setId),
					eq(others.nickname, next)
				)
			);
		const changed = await db
			.update(seats)
			.set({ nickname: next })
			.where(and(atSeat(player, setId), notExists(taken)))
			.returning({ nickname: seats.nickname });
		if (changed.length) return { ...seat, nickname: next };
	}
}

const others = alias(seats, 'others');

/** A name to try: with a number behind it once many plain ones were taken. */
function suggestion(random: Random, tries: number): string {
	const number = tries < TRIES_BEFORE_NUMBERS ? '' : ` ${2 + Math.floor(random() * 9998)}`;
	return nickname(random) + number;
}

export async function setOnBoard(db: Db, player: Player, setId: string, onBoard: boolean) {
	await db.update(seats).set({ onBoard }).where(atSeat(player, setId));
}

/** Remembers the first time that the player was shown answers of the quiz. */
export async function markAnswersShown(db: Db, player: Player, setId: string, now: Date) {
	await db
		.update(seats)
		.set({ answersShownAt: now })
		.where(and(atSeat(player, setId), isNull(seats.answersShownAt)));
}
