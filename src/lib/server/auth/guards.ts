import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Owner } from '../db/owner.ts';

/**
 * The teacher or administrator who asks. Nobody is sent to log in and comes back; for a student
 * the page does not exist.
 */
export function requireTeacher({ locals, url }: RequestEvent): Owner {
	if (!locals.user) redirect(303, `/login?to=${encodeURIComponent(url.pathname)}`);
	if (locals.user.role === 'student') error(404, 'There is nothing here.');
	return { schoolId: locals.user.schoolId, userId: locals.user.id };
}

/** What was looked for, or the 404 that missing and forbidden share. */
export function found<T>(thing: T): NonNullable<T> {
	if (!thing) error(404, 'There is nothing here.');
	return thing;
}

/** A path of this site to go on to after logging in; anything else leads to the desk. */
export function safePath(to: string | null): string {
	return to && /^\/(?![/\\])[^\\\s]*$/.test(to) ? to : '/desk';
}
