import { expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someSet, someUser } from '../../../../tests/factories.ts';
import { attemptItemsOf, countAttemptItems } from './attempt-items.ts';
import { findAttempt, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { publishSet } from './editions.ts';
import { countAsked, publicQuizzes } from './quizzes.ts';
import { changeItem } from './set-items.ts';
import { findSetFor, updateSet } from './sets.ts';

/** Five questions, of which the last four are in the draw. */
async function drawingSet(db: Db, draw: number | null) {
	const teacher = await someUser(db);
	const { setId, itemIds } = await someSet(db, teacher, { draw });
	for (const id of itemIds.slice(1)) await changeItem(db, teacher, setId, id, { inDraw: true });
	return { teacher, setId, itemIds };
}

it('an attempt gets what is always asked and its own draw, and keeps it', async () => {
	const db = await testDb();
	const { teacher, setId } = await drawingSet(db, 2);
	expect(await publishSet(db, teacher, setId, 'public')).toMatchObject({ ok: true });
	const { linkToken = '' } = { ...(await findSetFor(db, teacher, setId)) };
	const drawn = new Set<string>();
	for (let guest = 0; guest < 12; guest++) {
		const { player, quiz } = await someoneAt(db, linkToken ?? '');
		expect(await countAsked(db, player.schoolId, quiz.editionId)).toBe(3);
		const id = await startAttempt(db, player, quiz);
		const items = await attemptItemsOf(db, player.schoolId, id);
		expect(items.map(({ position }) => position)).toEqual([0, 1, 2]);
		expect(items[0]?.question.content.stem).toBe('Who spoke of waiting eleven years?');
		expect(await countAttemptItems(db, player.schoolId, id)).toBe(3);
		expect((await findAttempt(db, player, id))?.milliPoints).toBe(3000);
		expect(await startAttempt(db, player, quiz)).toBe(id);
		for (const { versionId } of items.slice(1)) drawn.add(versionId);
	}
	expect(drawn.size).toBe(4);
	const [listed] = await publicQuizzes(db, teacher.schoolId);
	expect(listed?.questions).toBe(3);
});

it('is not published before somebody says how many are drawn', async () => {
	const db = await testDb();
	const { teacher, setId } = await drawingSet(db, null);
	const refused = await publishSet(db, teacher, setId, 'link');
	expect(refused).toEqual({ ok: false, problems: [{ reason: 'no-draw' }] });
	await updateSet(db, teacher, setId, { draw: 1 });
	expect(await publishSet(db, teacher, setId, 'link')).toMatchObject({ ok: true });
});

it('only its owner puts a question into the draw', async () => {
	const db = await testDb();
	const { setId, itemIds } = await drawingSet(db, 1);
	const other = await someUser(db);
	expect(await changeItem(db, other, setId, itemIds[0] ?? '', { inDraw: true })).toBe(false);
});
