import { schoolId } from '$lib/server/auth/school.ts';
import { db } from '$lib/server/db/index.ts';
import { findMember, membersOf } from '$lib/server/db/members.ts';
import { ask } from './ask.ts';
import { classOfCode } from './class-of-code.ts';
import { renew } from './nickname.ts';
import { signIn } from './sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id, name, code, joinOpen, archivedAt } = await classOfCode(event);
	const { user } = event.locals;
	const member = user && (await findMember(db(), schoolId(), id, user.id));
	const students = archivedAt ? [] : await membersOf(db(), schoolId(), id, 'in');
	return {
		class: { name, code, joinOpen, isArchived: archivedAt !== null },
		students: students.map(({ id, name }) => ({ id, name })),
		me: user && {
			name: user.name,
			role: user.role,
			state: member?.state ?? null,
			nickname: member?.nickname ?? ''
		}
	};
};

export const actions: Actions = { signIn, ask, nickname: renew };
