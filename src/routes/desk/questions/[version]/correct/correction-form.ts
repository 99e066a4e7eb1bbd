import * as v from 'valibot';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { AnswerGroup } from '$lib/domain/corrections/answer-groups.ts';
import { answerGroups } from '$lib/domain/corrections/answer-groups.ts';
import { found, requireTeacher } from '$lib/server/auth/guards.ts';
import { affectedItems } from '$lib/server/db/affected-items.ts';
import type { Correction } from '$lib/server/db/correction-target.ts';
import { currentVersionFor, editedSince, findCorrectable } from '$lib/server/db/correctable.ts';
import { db } from '$lib/server/db/index.ts';
import { readForm } from '$lib/server/forms.ts';

/** The teacher who asks and the question that counts; the address of a corrected one leads there. */
export async function correctableOf(event: RequestEvent<{ version: string }>) {
	const owner = requireTeacher(event);
	const { version } = event.params;
	const known = await findCorrectable(db(), owner, version);
	if (known) return { owner, known };
	const current = found(await currentVersionFor(db(), owner, version));
	redirect(303, `/desk/questions/${current}/correct`);
}

type Own = Awaited<ReturnType<typeof correctableOf>>;

/** What students have answered, with what it earns now. */
export async function groupsOf({ owner, known }: Own): Promise<AnswerGroup[]> {
	const items = await affectedItems(db(), owner.schoolId, known.versionId);
	const said = items.filter(({ attempt, marks }) => marks && attempt.via !== 'owner');
	return answerGroups(
		known.question,
		said.map(({ given }) => given)
	);
}

const Ways = v.picklist(['regrade', 'ruling', 'out', 'full', 'undo']);
const Reason = v.pipe(
	v.string(),
	v.trim(),
	v.maxLength(300, 'Keep the reason under 300 characters.')
);

/** What the form asks for, or what keeps it from being done, with everything that was typed. */
export async function readCorrection(event: RequestEvent<{ version: string }>) {
	const own = await correctableOf(event);
	const form = await readForm(event);
	const way = v.safeParse(Ways, form.get('way'));
	const reason = v.safeParse(Reason, form.get('reason') ?? '');
	const typed = {
		way: way.success ? way.output : null,
		reason: String(form.get('reason') ?? ''),
		right: form.getAll('right').map(String)
	};
	const refuse = (field: 'way' | 'reason', message: string) => ({
		reply: fail(422, { typed, errors: { [field]: message } as Partial<Record<string, string>> })
	});
	if (!way.success) return refuse('way', 'Choose what is to happen.');
	if (!reason.success) return refuse('reason', reason.issues[0].message);
	const correction = await correctionOf(own, way.output, typed.right);
	if (!correction)
		return refuse('way', 'Nothing would change: every answer is marked as you ticked it.');
	return { ...own, correction, reason: reason.output, typed, refuse };
}

async function correctionOf(
	own: Own,
	way: v.InferOutput<typeof Ways>,
	right: readonly string[]
): Promise<Correction | null> {
	if (way === 'regrade') {
		const edited = await editedSince(db(), own.owner, own.known);
		return { way, versionId: edited?.versionId ?? '' };
	}
	if (way !== 'ruling') return { way };
	const rulings = (await groupsOf(own)).flatMap(({ key, answer, milliCredit }) => {
		const isRight = right.includes(key);
		return isRight === (milliCredit === 1000) ? [] : [{ answer, right: isRight }];
	});
	return rulings.length ? { way, rulings } : null;
}

/** The sentence for a correction that cannot be made; gone is a 404. */
export function refusal(
	reason: 'not-found' | 'does-not-fit' | 'no-such-version' | 'nothing-to-undo'
) {
	if (reason === 'not-found') error(404, 'Not found');
	return REFUSALS[reason];
}

const REFUSALS = {
	'does-not-fit':
		'The edited question has lost something that students could choose or fill. Put it back there, or withdraw the question.',
	'no-such-version': 'The question has not been edited since it was published. Edit it first.',
	'nothing-to-undo': 'There is no correction to take back.'
};
