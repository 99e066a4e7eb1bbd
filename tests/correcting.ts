import { publishedQuestions } from '../src/lib/server/db/correctable.ts';
import type { Db } from '../src/lib/server/db/client.ts';
import { correctQuestion } from '../src/lib/server/db/corrections.ts';
import type { Owner } from '../src/lib/server/db/owner.ts';
import { reviseQuestion } from '../src/lib/server/db/set-items.ts';
import { itemsOf } from '../src/lib/server/db/sets.ts';

/** The place of the question about the trams in a quiz of `someQuestions`; its key is 40. */
export const TRAMS = 3;

/** The version that counts of the published question at this place in the quiz. */
export async function versionAt(
	db: Db,
	{ schoolId }: Owner,
	setId: string,
	position: number
): Promise<string> {
	const item = (await itemsOf(db, schoolId, setId))[position];
	if (!item) throw new Error('The quiz has no question there');
	const published = await publishedQuestions(db, schoolId, setId);
	return published.find(({ questionId }) => questionId === item.questionId)?.versionId ?? '';
}

/** The teacher edits the question about the trams: its key is 30. The edited version's id. */
export async function editTrams(
	db: Db,
	teacher: Owner,
	setId: string,
	stem?: string
): Promise<string> {
	const item = (await itemsOf(db, teacher.schoolId, setId))[TRAMS];
	if (item?.question.kind !== 'number') throw new Error('It asks for a number');
	const { content: before } = item.question;
	const content = { ...before, value: 30, stem: stem ?? before.stem };
	await reviseQuestion(db, teacher, setId, item.id, { ...item.question, content });
	return (await itemsOf(db, teacher.schoolId, setId))[TRAMS]?.versionId ?? '';
}

/** Corrects the question about the trams. */
export async function correctTrams(
	db: Db,
	teacher: Owner,
	setId: string,
	correction: Parameters<typeof correctQuestion>[3],
	reason = '',
	now = new Date()
) {
	const from = await versionAt(db, teacher, setId, TRAMS);
	const done = await correctQuestion(db, teacher, from, correction, reason, now);
	if (!done.ok) throw new Error(done.reason);
	return done.affected;
}
