import type { RequestEvent } from '@sveltejs/kit';
import { db } from '../db/index.ts';
import type { Player } from '../db/owner.ts';
import { addGuest, findGuest, playerOfUser } from '../db/players.ts';
import { schoolId } from './school.ts';

const GUEST_COOKIE = 'lede_guest';

/** Who is playing: the user, else the guest of the cookie; null when neither has played. */
export async function currentPlayer(event: RequestEvent): Promise<Player | null> {
	const { user } = event.locals;
	if (user) return user.playerId ? { schoolId: user.schoolId, playerId: user.playerId } : null;
	const token = event.cookies.get(GUEST_COOKIE);
	return token ? findGuest(db(), schoolId(), token, new Date()) : null;
}

/** Who is playing, made a guest when it is nobody yet. */
export async function becomePlayer(event: RequestEvent): Promise<Player> {
	const { user } = event.locals;
	if (user) {
		const player = await playerOfUser(db(), { schoolId: user.schoolId, userId: user.id });
		event.locals.user = { ...user, playerId: player.playerId };
		return player;
	}
	const known = await currentPlayer(event);
	if (known) return known;
	const { player, token, expiresAt } = await addGuest(db(), schoolId(), new Date());
	rememberGuest(event, token, expiresAt);
	return player;
}

/** Lets this browser be the guest of the token from now on. */
export function rememberGuest({ cookies, url }: RequestEvent, token: string, expires: Date): void {
	cookies.set(GUEST_COOKIE, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		expires
	});
}
