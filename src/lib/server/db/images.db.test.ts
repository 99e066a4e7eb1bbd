import { expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	givePicture,
	someoneAt,
	someQuiz,
	someSet,
	someUser
} from '../../../../tests/factories.ts';
import { GREY_PNG } from '../../../../tests/images.ts';
import { readImage } from '../../domain/questions/image-file.ts';
import { startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { copyQuiz } from './copies.ts';
import { openSet } from './editions.ts';
import { findImageFor, imageBytes, isShownTo, keepImage } from './images.ts';
import type { Owner } from './owner.ts';
import { findQuiz } from './quizzes.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

async function upload(db: Db, owner: Owner, now = new Date(), bytes: Uint8Array = GREY_PNG) {
	const file = readImage(GREY_PNG);
	if (!file) throw new Error('It is a picture');
	return keepImage(db, owner, bytes, file, now);
}

it('is kept once, byte for byte, and found by its owner alone', async () => {
	const db = await testDb();
	const [owner, other] = [await someUser(db), await someUser(db)];
	const { sha256 } = await upload(db, owner);
	expect(await upload(db, owner)).toEqual({ sha256, width: 4, height: 3 });
	expect(await findImageFor(db, owner, sha256)).toEqual({ sha256, width: 4, height: 3 });
	expect(await findImageFor(db, other, sha256)).toBeNull();
	const stored = await imageBytes(db, owner.schoolId, sha256);
	expect(stored?.type).toBe('image/png');
	expect(Buffer.from(stored?.bytes ?? []).equals(GREY_PNG)).toBe(true);
});

it('is shown to who is asked with it, from the start of the attempt', async () => {
	const db = await testDb();
	const owner = await someUser(db);
	const { setId, itemIds, linkToken } = await someQuiz(db, owner);
	const sha256 = await givePicture(db, owner, setId, itemIds[0] ?? '');
	const { player, quiz } = await someoneAt(db, linkToken);
	expect(await isShownTo(db, player, sha256)).toBe(false);
	await startAttempt(db, player, quiz);
	expect(await isShownTo(db, player, sha256)).toBe(true);
	const { player: other } = await someoneAt(db, linkToken);
	expect(await isShownTo(db, other, sha256)).toBe(false);
});

it('goes a day later when no question uses it', async () => {
	const db = await testDb();
	const owner = await someUser(db);
	const { setId, itemIds } = await someSet(db, owner);
	const used = await givePicture(db, owner, setId, itemIds[0] ?? '');
	const unused = await upload(db, owner, new Date(), Buffer.concat([GREY_PNG, Buffer.from('1')]));
	const later = (ms: number, end: string) =>
		upload(db, owner, new Date(Date.now() + ms), Buffer.concat([GREY_PNG, Buffer.from(end)]));
	await later(DAY_MS / 2, '2');
	expect(await findImageFor(db, owner, unused.sha256)).not.toBeNull();
	await later(DAY_MS * 2, '3');
	expect(await findImageFor(db, owner, unused.sha256)).toBeNull();
	expect(await findImageFor(db, owner, used)).not.toBeNull();
});

it('goes along with a copied question', async () => {
	const db = await testDb();
	const [owner, other] = [await someUser(db), await someUser(db)];
	const { setId, itemIds } = await someQuiz(db, owner);
	const sha256 = await givePicture(db, owner, setId, itemIds[0] ?? '');
	await openSet(db, owner, setId, 'public');
	const quiz = await findQuiz(db, other.schoolId, setId, other.userId);
	expect(quiz && (await copyQuiz(db, other, quiz))).not.toBeNull();
	expect(await findImageFor(db, other, sha256)).not.toBeNull();
});
