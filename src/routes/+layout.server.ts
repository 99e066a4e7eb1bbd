import { aidsOf } from '$lib/server/db/aids.ts';
import { db } from '$lib/server/db/index.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { user } }) => ({
	user: user ? { name: user.name, role: user.role } : null,
	aids:
		user?.role === 'student'
			? await aidsOf(db(), { schoolId: user.schoolId, userId: user.id })
			: null
});
