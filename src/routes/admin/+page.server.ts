import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { invitationMail } from '$lib/server/account-mails.ts';
import { phoneOrigin } from '$lib/server/addresses.ts';
import { Email } from '$lib/server/auth/account-fields.ts';
import { found, requireAdmin } from '$lib/server/auth/guards.ts';
import { isoDay } from '$lib/server/days.ts';
import {
	inviteNewTeacher,
	openInvitations,
	withdrawInvitation
} from '$lib/server/db/account-links.ts';
import { countSchool } from '$lib/server/db/counts.ts';
import { db } from '$lib/server/db/index.ts';
import { findSchool, updateSchool } from '$lib/server/db/schools.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { canMail, sendMail } from '$lib/server/mail.ts';
import type { Actions, PageServerLoad } from './$types';

const School = v.object({
	name: v.pipe(
		v.string('Write the school’s name.'),
		v.trim(),
		v.nonEmpty('Write the school’s name.'),
		v.maxLength(100, 'Keep the name under 100 characters.')
	)
});

const Note = v.object({
	note: v.pipe(
		v.string('Say whom it is for.'),
		v.trim(),
		v.maxLength(254, 'Keep this under 254 characters.')
	)
});

export const load: PageServerLoad = async (event) => {
	const { schoolId } = requireAdmin(event);
	const invitations = await openInvitations(db(), schoolId, new Date());
	return {
		school: await findSchool(db(), schoolId),
		counts: await countSchool(db(), schoolId),
		canMail: canMail(),
		invitations: invitations.map(({ id, note, expiresAt }) => ({
			id,
			note,
			until: isoDay(expiresAt.getTime())
		}))
	};
};

export const actions: Actions = {
	rename: async (event) => {
		const admin = requireAdmin(event);
		const form = parseForm(School, await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
		await updateSchool(db(), admin, form.output);
		return { done: 'renamed' as const };
	},
	registration: async (event) => {
		const admin = requireAdmin(event);
		const registrationOpen = (await readForm(event)).get('registration') === 'open';
		await updateSchool(db(), admin, { registrationOpen });
	},
	invite: async (event) => {
		const admin = requireAdmin(event);
		const form = parseForm(Note, await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
		const { note } = form.output;
		const token = await inviteNewTeacher(db(), admin, note, new Date());
		const link = `${phoneOrigin(event.url)}/register/${token}`;
		const { name } = await findSchool(db(), admin.schoolId);
		return { invited: { note, link, mail: await mailTo(note, link, name) } };
	},
	withdraw: async (event) => {
		const admin = requireAdmin(event);
		const id = String((await readForm(event)).get('invitation') ?? '');
		found(await withdrawInvitation(db(), admin, id));
		return { done: 'withdrawn' as const };
	}
};

/** Mails the invitation when it is for an address; null when it is not, or there is no mail. */
async function mailTo(note: string, link: string, school: string) {
	const address = v.safeParse(Email, note);
	if (!address.success || !canMail()) return null;
	const to = address.output;
	return { to, sent: await sendMail(invitationMail(to, link, school)) };
}
