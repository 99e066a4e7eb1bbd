import type { ActionResult } from '@sveltejs/kit';

/** Whether the session has ended while the teacher was at work; the desk's layout says so. */
export const session = $state({ isOver: false });

/**
 * Whether a form was answered with the way to log in. Following it would lose what was typed: the
 * page stays as it is, and the teacher logs in beside it.
 */
export function isLoggedOut(result: ActionResult): boolean {
	session.isOver = result.type === 'redirect' && result.location.startsWith('/login');
	return session.isOver;
}
