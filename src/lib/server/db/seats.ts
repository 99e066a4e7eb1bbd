import { and, eq, isNull } from 'drizzle-orm';
import { nickname } from '../../domain/classes/nickname.ts';
import type { Random } from '../../domain/random.ts';
import type { Db } from './client.ts';
import type { Player } from './owner.ts';
import { seats } from './schema/answers.ts';

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
		const number = tries < TRIES_BEFORE_NUMBERS ? '' : ` ${2 + Math.floor(random() * 9998)}`;
		await db
			.insert(seats)
			.values({ ...player, setId, nickname: nickname(random) + number })
			.onConflictDoNothing();
	}
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
