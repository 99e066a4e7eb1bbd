import { serverZone } from '$lib/server/days.ts';
import { classesOf, targetsOf } from '$lib/server/db/assignment-targets.ts';
import { countAttempts, lastZone } from '$lib/server/db/assignments.ts';
import { db } from '$lib/server/db/index.ts';
import { newId } from '$lib/server/db/ids.ts';
import type { Owner } from '$lib/server/db/owner.ts';
import { editionArticlesOf } from '$lib/server/db/quizzes.ts';
import type { SeenAssignment } from '$lib/server/db/seen-assignments.ts';
import type { newestEdition } from '$lib/server/db/editions.ts';
import type { AssignmentStart } from '$lib/ui/desk/assign/AssignmentForm.svelte';
import { freshValues, storedValues } from '$lib/ui/desk/assign/values.ts';

type Edition = NonNullable<Awaited<ReturnType<typeof newestEdition>>>;

/** What the form of a new assignment begins with; a teacher's only class is chosen already. */
export async function startNew(
	owner: Owner,
	edition: Edition,
	now: number
): Promise<AssignmentStart> {
	const zone = (await lastZone(db(), owner)) ?? serverZone();
	const classes = await classesOf(db(), owner);
	const [only] = classes.length === 1 ? classes : [];
	return {
		id: newId(),
		values: freshValues(edition, zone, now),
		chosen: { classIds: only ? [only.id] : [], userIds: [] },
		classes: classes.map(choice),
		others: [],
		zones: Intl.supportedValuesOf('timeZone'),
		madeAt: now,
		hasArticle: await hasArticle(owner, edition.id),
		begun: 0,
		newer: null
	};
}

/** What the form of one that was given begins with. */
export async function startChange(owner: Owner, seen: SeenAssignment): Promise<AssignmentStart> {
	const { assignment, edition, newestEdition } = seen;
	const mine = await classesOf(db(), owner);
	const kept = seen.classes.filter(({ id }) => !mine.some((one) => one.id === id));
	const classes = [...mine, ...kept].map(choice);
	const listed = new Set(classes.flatMap(({ students }) => students.map((one) => one.userId)));
	const begun = await countAttempts(db(), owner.schoolId, assignment.id);
	return {
		id: assignment.id,
		values: storedValues(assignment),
		chosen: await targetsOf(db(), owner.schoolId, assignment.id),
		classes,
		others: seen.singles.filter(({ userId }) => !listed.has(userId)),
		zones: Intl.supportedValuesOf('timeZone'),
		madeAt: null,
		hasArticle: await hasArticle(owner, assignment.editionId),
		begun,
		newer: begun || newestEdition === edition ? null : newestEdition
	};
}

/** Only what the form shows: nicknames stay where boards are. */
const choice = ({ id, name, students }: Awaited<ReturnType<typeof classesOf>>[number]) => ({
	id,
	name,
	students: students.map((student) => ({ userId: student.userId, name: student.name }))
});

const hasArticle = async ({ schoolId }: Owner, editionId: string) =>
	(await editionArticlesOf(db(), schoolId, editionId)).length > 0;
