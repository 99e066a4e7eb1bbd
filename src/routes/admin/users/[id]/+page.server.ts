import { fail } from '@sveltejs/kit';
import type { RequestEvent } from './$types';
import { passwordMail } from '$lib/server/account-mails.ts';
import { phoneOrigin } from '$lib/server/addresses.ts';
import { found, requireAdmin } from '$lib/server/auth/guards.ts';
import { isoDay } from '$lib/server/days.ts';
import { makePasswordLink } from '$lib/server/db/account-links.ts';
import { findAccount, setLocked, setRole, type Refusal } from '$lib/server/db/accounts.ts';
import { db } from '$lib/server/db/index.ts';
import { findSchool } from '$lib/server/db/schools.ts';
import { canMail, sendMail } from '$lib/server/mail.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who asks, and whose account it is about. */
async function accountOf(event: Pick<RequestEvent, 'locals' | 'url' | 'params'>) {
	const admin = requireAdmin(event as RequestEvent);
	const owner = { schoolId: admin.schoolId, userId: event.params.id };
	return { admin, owner, account: found(await findAccount(db(), owner)) };
}

export const load: PageServerLoad = async (event) => {
	const { admin, account } = await accountOf(event);
	const { id, name, email, role, lockedAt, createdAt, lastLogIn } = account;
	return {
		account: {
			id,
			name,
			email: email ?? '',
			role,
			lockedOn: lockedAt && isoDay(lockedAt.getTime()),
			made: isoDay(createdAt.getTime()),
			lastLogIn: lastLogIn && isoDay(lastLogIn.getTime())
		},
		isYou: id === admin.userId,
		handedOver: event.url.searchParams.has('handed')
	};
};

const answer = <Done extends string>(refusal: Refusal | null, done: Done) =>
	refusal ? fail(409, { refusal }) : { done };

const setRoleTo = (role: 'admin' | 'teacher') => async (event: RequestEvent) => {
	const { admin, owner } = await accountOf(event);
	return answer(await setRole(db(), owner, admin.userId, role), role);
};

export const actions: Actions = {
	lock: async (event) => {
		const { admin, owner } = await accountOf(event);
		return answer(await setLocked(db(), owner, admin.userId, new Date()), 'locked');
	},
	unlock: async (event) => {
		const { admin, owner } = await accountOf(event);
		return answer(await setLocked(db(), owner, admin.userId, null), 'unlocked');
	},
	promote: setRoleTo('admin'),
	demote: setRoleTo('teacher'),
	password: async (event) => {
		const { admin, owner, account } = await accountOf(event);
		const token = await makePasswordLink(db(), owner, admin.userId, new Date());
		if (!token) return fail(409, { refusal: 'nobody' as const });
		const link = `${phoneOrigin(event.url)}/reset/${token}`;
		return { link, mail: await mailTo(account.email, link, owner.schoolId) };
	}
};

/** Null when mail is not set up. */
async function mailTo(to: string | null, link: string, schoolId: string) {
	if (!to || !canMail()) return null;
	const { name } = await findSchool(db(), schoolId);
	return { to, sent: await sendMail(passwordMail(to, link, name)) };
}
