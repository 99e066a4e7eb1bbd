import type { RequestEvent } from '@sveltejs/kit';
import { db } from '../db/index.ts';
import type { Player } from '../db/owner.ts';
import { addGuest, findGuest, findPlayerOfUser, playerOfUser } from '../db/players.ts';
import { schoolId } from './school.ts';

const GUEST_COOKIE = 'lede_guest';

/** Who is playing: the user, else the guest of the cookie; null when neither has played. */
export async function currentPlayer(event: RequestEvent): Promise<Player | null> {
	const { user } = event.locals;
	if (user) return findPlayerOfUser(db(), { schoolId: user.schoolId, userId: user.id });
	const token = event.cookies.get(GUEST_COOKIE);
	return token ? findGuest(db(), schoolId(), token, new Date()) : null;
}

/** Who is playing, made a guest when it is nobody yet. */
export async function becomePlayer(event: RequestEvent): Promise<Player> {
	const { user } = event.locals;
	if (user) return playerOfUser(db(), { schoolId: user.schoolId, userId: user.id });
	const known = await currentPlayer(event);
	if (known) return known;
	const { player, token, expiresAt } = await addGuest(db(), schoolId(), new Date());
	event.cookies.set(GUEST_COOKIE, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:',
		expires: expiresAt
	});
	return player;
}
