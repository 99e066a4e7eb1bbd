import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { isYearEnd, MOST_KEEP_DAYS, removalsAt } from '$lib/domain/retention/school-year.ts';
import { requireAdmin } from '$lib/server/auth/guards.ts';
import { countBefore, whatPurgeRemoves } from '$lib/server/db/purge.ts';
import { retentionOf, setRetention } from '$lib/server/db/retention.ts';
import { db } from '$lib/server/db/index.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { ownZone } from '$lib/server/zone.ts';
import type { Actions, PageServerLoad } from './$types';

const DAYS = `Write a whole number of days from 0 to ${MOST_KEEP_DAYS}, or leave it empty.`;

const Settings = v.object({
	yearEnds: v.pipe(
		v.string(),
		v.trim(),
		v.check(isYearEnd, 'Write month and day with two figures each, such as 07-31.')
	),
	keepDays: v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{0,4}$/, DAYS),
		v.transform((days) => (days ? Number(days) : null)),
		v.nullable(v.pipe(v.number(), v.maxValue(MOST_KEEP_DAYS, DAYS)))
	)
});

export const load: PageServerLoad = async (event) => {
	const { schoolId } = requireAdmin(event);
	const now = new Date();
	const { yearEnds, keepDays, purgedAt } = await retentionOf(db(), schoolId);
	const next = removalsAt({ yearEnds, keepDays }, now.getTime(), ownZone())?.next ?? null;
	const { before, ...due } = await whatPurgeRemoves(db(), schoolId, now, ownZone());
	return {
		settings: { yearEnds, keepDays },
		zone: ownZone(),
		purgedAt,
		due: { ...due, before },
		next: next && {
			...next,
			attempts: (await countBefore(db(), schoolId, new Date(next.before))).attempts - due.attempts
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const admin = requireAdmin(event);
		const form = parseForm(Settings, await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
		await setRetention(db(), admin, form.output);
		return { done: true };
	}
};
