import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Owner } from '../db/owner.ts';
import type { Role } from '../db/schema/people.ts';

/**
 * The teacher or administrator who asks. Nobody is sent to log in and comes back; for a student
 * the page does not exist.
 */
export function requireTeacher({ locals, url }: RequestEvent): Owner {
	if (!locals.user) redirect(303, `/login?to=${encodeURIComponent(url.pathname)}`);
	if (locals.user.role === 'student') error(404, 'There is nothing here.');
	return { schoolId: locals.user.schoolId, userId: locals.user.id };
}

/** Whoever is logged in; nobody is sent to log in and comes back. */
export function requireUser({ locals, url }: RequestEvent): Owner {
	if (!locals.user) redirect(303, `/login?to=${encodeURIComponent(url.pathname)}`);
	return { schoolId: locals.user.schoolId, userId: locals.user.id };
}

/** The student who asks; a teacher is sent to their own desk. */
export function requireStudent(event: RequestEvent): Owner {
	const owner = requireUser(event);
	if (event.locals.user?.role !== 'student') redirect(303, '/desk');
	return owner;
}

/**
 * The administrator who asks. Nobody is sent to log in and comes back; for everybody else the page
 * does not exist.
 */
export function requireAdmin(event: RequestEvent): Owner {
	const owner = requireUser(event);
	if (event.locals.user?.role !== 'admin') error(404, 'There is nothing here.');
	return owner;
}

/** What was looked for, or the 404 that missing and forbidden share. */
export function found<T>(thing: T): NonNullable<T> {
	if (!thing) error(404, 'There is nothing here.');
	return thing;
}

/** A path of this site to go on to after logging in; anything else leads to the desk of the role. */
export function safePath(to: string | null, role: Role = 'teacher'): string {
	if (to && /^\/(?![/\\])[^\\\s]*$/.test(to)) return to;
	return role === 'student' ? '/home' : '/desk';
}
