import { fail } from '@sveltejs/kit';
import { newPasscodes } from '$lib/server/auth/passcode.ts';
import { cardOf, type Card } from '$lib/server/cards.ts';
import { db } from '$lib/server/db/index.ts';
import { found } from '$lib/server/auth/guards.ts';
import { findMember, membersOf } from '$lib/server/db/members.ts';
import { giveFirstPasscodes, withoutPasscode } from '$lib/server/db/passcodes.ts';
import { readForm } from '$lib/server/forms.ts';
import { classOf } from '../load-class.ts';
import { classLink, newCard } from '../renew-passcode.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { schoolId, theClass } = await classOf(event);
	const { id, name, code } = theClass;
	const students = await membersOf(db(), schoolId, id, 'in');
	return {
		class: { id, name, code },
		address: classLink(event, '').replace(/^https?:\/\/|\/$/g, ''),
		students: students.map(({ id, name, hasPasscode }) => ({ id, name, hasPasscode }))
	};
};

export const actions: Actions = {
	/** Cards for all who have none; the answer shows the passcodes, nothing shows them again. */
	make: async (event) => {
		const { owner, schoolId, theClass } = await classOf(event);
		const names = new Map(
			(await withoutPasscode(db(), schoolId, theClass.id)).map(({ id, name }) => [id, name])
		);
		const made = await newPasscodes([...names.keys()]);
		// who got one meanwhile, from another tab, keeps that
		const given = await giveFirstPasscodes(db(), owner, theClass.name, made);
		const link = classLink(event, theClass.code);
		const cards: Card[] = made
			.filter(({ studentId }) => given.has(studentId))
			.map(({ studentId, passcode }) =>
				cardOf(link, { studentId, name: names.get(studentId) ?? '', passcode })
			);
		return { cards };
	},
	renew: async (event) => {
		const { owner, schoolId, theClass } = await classOf(event);
		const id = String((await readForm(event)).get('student') ?? '');
		const student = await findMember(db(), schoolId, theClass.id, id);
		if (student?.state !== 'in') return fail(422, { cards: [] as Card[] });
		return { cards: [found(await newCard(event, owner, theClass, student))] };
	}
};
