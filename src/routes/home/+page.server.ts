import { requireStudent } from '$lib/server/auth/guards.ts';
import { deskOf } from '$lib/server/play/assigned.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	assignments: await deskOf(requireStudent(event), new Date())
});
