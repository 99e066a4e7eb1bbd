import type { RequestEvent } from '@sveltejs/kit';
import type { Cookie, User } from 'lucia';
import { db } from '../db/index.ts';
import { createLucia } from './lucia.ts';
import { schoolId } from './school.ts';

export const auth = createLucia(db, schoolId);

/** Starts a session and sets its cookie: a new id at each log-in. */
export async function logIn(event: RequestEvent, userId: string): Promise<void> {
	if (event.locals.session) await auth.invalidateSession(event.locals.session.id);
	const session = await auth.createSession(userId, {});
	setCookie(event, auth.createSessionCookie(session.id));
}

/** Ends the session on the server, and the cookie with it. */
export async function logOut(event: RequestEvent): Promise<void> {
	if (event.locals.session) await auth.invalidateSession(event.locals.session.id);
	setCookie(event, auth.createBlankSessionCookie());
}

/** The request's user, if its cookie is good; renews a session past its half-life. */
export async function readSession(event: RequestEvent): Promise<void> {
	event.locals.user = null;
	event.locals.session = null;
	const token = event.cookies.get(auth.sessionCookieName);
	if (!token) return;
	const { session, user } = await auth.validateSession(token);
	if (!session) return setCookie(event, auth.createBlankSessionCookie());
	if (session.fresh) setCookie(event, auth.createSessionCookie(session.id));
	event.locals.session = session;
	event.locals.user = user;
}

/** `secure` follows the request: a classroom may reach the server by plain http. */
function setCookie(event: RequestEvent, cookie: Cookie): void {
	event.cookies.set(cookie.name, cookie.value, {
		...cookie.attributes,
		path: '/',
		httpOnly: true,
		secure: event.url.protocol === 'https:'
	});
}

export type { User };
