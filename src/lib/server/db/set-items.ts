import { and, asc, eq, isNull, max } from 'drizzle-orm';
import { withRulings } from '../../domain/corrections/corrected.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { authoredFrom, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { questions, questionVersions } from './schema/questions.ts';
import { questionSets, setItems } from './schema/sets.ts';
import { ofSetOwner, type SetItem } from './sets.ts';
import { putTags } from './tags.ts';

const itemHere = (schoolId: string, setId: string, itemId: string) =>
	and(eq(setItems.schoolId, schoolId), eq(setItems.setId, setId), eq(setItems.id, itemId));

/** Locks the set, so that two changes to its list follow each other; false when it is not theirs. */
export async function lockSet(tx: Db, owner: Owner, setId: string): Promise<boolean> {
	if (!isId(setId)) return false;
	const [set] = await tx
		.select({ id: questionSets.id })
		.from(questionSets)
		.where(ofSetOwner(owner, setId))
		.for('no key update');
	return set !== undefined;
}

/**
 * Adds new questions at the end of the owner's set, each with the tags; returns their items' ids,
 * null when it is not theirs.
 */
export async function addQuestions(
	db: Db,
	owner: Owner,
	setId: string,
	added: AuthoredQuestion[],
	tags: readonly string[] = []
): Promise<string[] | null> {
	return db.transaction(async (tx) => {
		if (!(await lockSet(tx, owner, setId))) return null;
		if (!added.length) return [];
		const { schoolId, userId } = owner;
		const [last] = await tx
			.select({ position: max(setItems.position) })
			.from(setItems)
			.where(and(eq(setItems.schoolId, schoolId), eq(setItems.setId, setId)));
		const first = (last?.position ?? -1) + 1;
		const rows = added.map((question, index) => ({
			questionId: newId(),
			versionId: newId(),
			itemId: newId(),
			position: first + index,
			question
		}));
		await tx
			.insert(questions)
			.values(rows.map(({ questionId }) => ({ id: questionId, schoolId, ownerId: userId })));
		for (const { questionId } of rows) await putTags(tx, schoolId, questionId, tags);
		await tx.insert(questionVersions).values(
			rows.map(({ questionId, versionId, question }) => ({
				id: versionId,
				schoolId,
				questionId,
				number: 1,
				...question
			}))
		);
		await tx.insert(setItems).values(
			rows.map(({ itemId, versionId, position }) => ({
				id: itemId,
				schoolId,
				setId,
				versionId,
				position
			}))
		);
		return rows.map(({ itemId }) => itemId);
	});
}

export async function findItemFor(
	db: Db,
	owner: Owner,
	setId: string,
	itemId: string
): Promise<SetItem | null> {
	if (!isId(setId) || !isId(itemId)) return null;
	const [row] = await db
		.select({ id: setItems.id, inDraw: setItems.inDraw, version: questionVersions })
		.from(setItems)
		.innerJoin(
			questionSets,
			and(eq(questionSets.schoolId, setItems.schoolId), eq(questionSets.id, setItems.setId))
		)
		.innerJoin(questionVersions, versionOf(setItems))
		.where(
			and(
				itemHere(owner.schoolId, setId, itemId),
				ofSetOwner(owner, setId),
				isNull(setItems.removedAt)
			)
		);
	if (!row) return null;
	const { id, inDraw, version } = row;
	const { questionId } = version;
	return { id, questionId, inDraw, versionId: version.id, question: authoredFrom(version) };
}

/**
 * Gives the item a new version of its question, and the question these tags if any are given; the
 * old version stays for those who answered it.
 */
export async function reviseQuestion(
	db: Db,
	owner: Owner,
	setId: string,
	itemId: string,
	question: AuthoredQuestion,
	tags?: readonly string[]
): Promise<boolean> {
	return db.transaction(async (tx) => {
		if (!(await lockSet(tx, owner, setId)) || !isId(itemId)) return false;
		const { schoolId } = owner;
		const [current] = await tx
			.select({ version: questionVersions })
			.from(setItems)
			.innerJoin(questionVersions, versionOf(setItems))
			.innerJoin(
				questions,
				and(
					eq(questions.schoolId, questionVersions.schoolId),
					eq(questions.id, questionVersions.questionId)
				)
			)
			.where(itemHere(schoolId, setId, itemId))
			// a correction at this moment adds a version too: they are numbered one after the other
			.for('no key update', { of: questions });
		if (!current) return false;
		const { questionId } = current.version;
		const [newest] = await tx
			.select({ number: max(questionVersions.number) })
			.from(questionVersions)
			.where(
				and(eq(questionVersions.schoolId, schoolId), eq(questionVersions.questionId, questionId))
			);
		const versionId = newId();
		await tx.insert(questionVersions).values({
			id: versionId,
			schoolId,
			questionId,
			number: (newest?.number ?? 0) + 1,
			...withRulings(question, authoredFrom(current.version))
		});
		if (tags) await putTags(tx, schoolId, questionId, tags);
		await tx
			.update(setItems)
			.set({ versionId })
			.where(itemHere(schoolId, setId, itemId));
		return true;
	});
}

/** Deletes an item (`removedAt`) or takes that back (null); puts it into the draw or out of it. */
export async function changeItem(
	db: Db,
	owner: Owner,
	setId: string,
	itemId: string,
	change: { removedAt: Date | null } | { inDraw: boolean }
): Promise<boolean> {
	return db.transaction(async (tx) => {
		if (!(await lockSet(tx, owner, setId)) || !isId(itemId)) return false;
		const changed = await tx
			.update(setItems)
			.set(change)
			.where(itemHere(owner.schoolId, setId, itemId))
			.returning({ id: setItems.id });
		return changed.length > 0;
	});
}

/** Moves an item one place up (-1) or down (1) among those that are there; at the end it stays. */
export async function moveItem(
	db: Db,
	owner: Owner,
	setId: string,
	itemId: string,
	by: -1 | 1
): Promise<boolean> {
	return db.transaction(async (tx) => {
		if (!(await lockSet(tx, owner, setId))) return false;
		const { schoolId } = owner;
		const items = await tx
			.select({ id: setItems.id, position: setItems.position })
			.from(setItems)
			.where(
				and(eq(setItems.schoolId, schoolId), eq(setItems.setId, setId), isNull(setItems.removedAt))
			)
			.orderBy(asc(setItems.position), asc(setItems.id));
		const index = items.findIndex(({ id }) => id === itemId);
		const here = items[index];
		if (!here) return false;
		const there = items[index + by];
		if (!there) return true;
		const put = (id: string, position: number) =>
			tx
				.update(setItems)
				.set({ position })
				.where(itemHere(schoolId, setId, id));
		await put(here.id, there.position);
		await put(there.id, here.position);
		return true;
	});
}
