import { and, eq, gt } from 'drizzle-orm';
import { newToken, sha256 } from '../secrets.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import type { Owner, Player } from './owner.ts';
import { players } from './schema/people.ts';

/** Guests last 24 hours. */
export const GUEST_MS = 24 * 60 * 60 * 1000;

/** The user as a player; the row is made at the first use. */
export async function playerOfUser(db: Db, { schoolId, userId }: Owner): Promise<Player> {
	const find = () =>
		db
			.select({ playerId: players.id })
			.from(players)
			.where(and(eq(players.schoolId, schoolId), eq(players.userId, userId)));
	const [found] = await find();
	if (found) return { schoolId, ...found };
	await db.insert(players).values({ id: newId(), schoolId, userId }).onConflictDoNothing();
	const [made] = await find();
	if (!made) throw new Error('The player of a user could not be made');
	return { schoolId, ...made };
}

/**
 * The user as a player, whose row stays locked until the transaction ends: beginning an attempt and
 * changing what its deadline follows from come one after the other, from whatever device or desk.
 */
export async function lockPlayerOfUser(tx: Db, owner: Owner): Promise<Player> {
	const player = await playerOfUser(tx, owner);
	await tx
		.select({ id: players.id })
		.from(players)
		.where(and(eq(players.schoolId, player.schoolId), eq(players.id, player.playerId)))
		.for('no key update');
	return player;
}

/** The user as a player, if they ever played. */
export async function findPlayerOfUser(db: Db, owner: Owner): Promise<Player | null> {
	const [found] = await db
		.select({ schoolId: players.schoolId, playerId: players.id })
		.from(players)
		.where(and(eq(players.schoolId, owner.schoolId), eq(players.userId, owner.userId)));
	return found ?? null;
}

export async function findGuest(
	db: Db,
	schoolId: string,
	token: string,
	now: Date
): Promise<Player | null> {
	const [found] = await db
		.select({ schoolId: players.schoolId, playerId: players.id })
		.from(players)
		.where(
			and(
				eq(players.schoolId, schoolId),
				eq(players.guestTokenHash, sha256(token)),
				gt(players.guestExpiresAt, now)
			)
		);
	return found ?? null;
}

/** A new guest and the token for their cookie; only its hash is stored. */
export async function addGuest(db: Db, schoolId: string, now: Date) {
	const token = newToken();
	const playerId = newId();
	const guestExpiresAt = new Date(now.getTime() + GUEST_MS);
	await db
		.insert(players)
		.values({ id: playerId, schoolId, guestTokenHash: sha256(token), guestExpiresAt });
	return { player: { schoolId, playerId } satisfies Player, token, expiresAt: guestExpiresAt };
}
