import { error, type RequestEvent } from '@sveltejs/kit';
import { found, requireTeacher } from '$lib/server/auth/guards.ts';
import { db } from '$lib/server/db/index.ts';
import { seenAssignment } from '$lib/server/db/seen-assignments.ts';

/** The teacher who asks and the assignment in the address, as far as they may see it. */
export async function seenOf(event: RequestEvent<{ id: string }>) {
	const teacher = requireTeacher(event);
	return { teacher, seen: found(await seenAssignment(db(), teacher, event.params.id)) };
}

/** The same for the assignment's owner alone. */
export async function ownedOf(event: RequestEvent<{ id: string }>) {
	const { teacher, seen } = await seenOf(event);
	if (!seen.isOwner) error(404, 'There is nothing here.');
	return { owner: teacher, seen };
}
