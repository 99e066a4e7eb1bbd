import { createHash } from 'node:crypto';
import { and, eq, inArray, lt, notExists, sql } from 'drizzle-orm';
import type { ImageFile } from '../../domain/questions/image-file.ts';
import type { StoredImage } from '../../domain/questions/image.ts';
import type { Db } from './client.ts';
import type { Owner, Player } from './owner.ts';
import { attemptItems, attempts } from './schema/answers.ts';
import { images } from './schema/images.ts';
import { questions, questionVersions } from './schema/questions.ts';
import { versionOf } from './authored.ts';

/** An upload that no question uses is kept this long: the form it was made in may still be open. */
const UNUSED_MS = 24 * 60 * 60 * 1000;

const ofImageOwner = ({ schoolId, userId }: Owner) =>
	and(eq(images.schoolId, schoolId), eq(images.ownerId, userId));
const shows = (sha256: string) => sql`${questionVersions.image}->>'sha256' = ${sha256}`;

/** Keeps a picture for its owner, once; earlier uploads of theirs that came to nothing go. */
export async function keepImage(
	db: Db,
	owner: Owner,
	bytes: Uint8Array,
	{ type, width, height }: ImageFile,
	now: Date
): Promise<StoredImage> {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const { schoolId, userId } = owner;
	await db
		.insert(images)
		.values({ schoolId, ownerId: userId, sha256, type, width, height, bytes })
		.onConflictDoUpdate({
			target: [images.schoolId, images.ownerId, images.sha256],
			set: { createdAt: now }
		});
	await db.delete(images).where(
		and(
			ofImageOwner(owner),
			lt(images.createdAt, new Date(now.getTime() - UNUSED_MS)),
			notExists(
				db
					.select({ id: questionVersions.id })
					.from(questionVersions)
					.innerJoin(questions, eq(questions.id, questionVersions.questionId))
					.where(
						and(
							eq(questionVersions.schoolId, schoolId),
							eq(questions.ownerId, userId),
							sql`${questionVersions.image}->>'sha256' = ${images.sha256}`
						)
					)
			)
		)
	);
	return { sha256, width, height };
}

/** The owner's picture; null when it is another's or none. */
export async function findImageFor(
	db: Db,
	owner: Owner,
	sha256: string
): Promise<StoredImage | null> {
	const [image] = await db
		.select({ sha256: images.sha256, width: images.width, height: images.height })
		.from(images)
		.where(and(ofImageOwner(owner), eq(images.sha256, sha256)));
	return image ?? null;
}

/** Whether a question of one of the player's attempts shows it. */
export async function isShownTo(
	db: Db,
	{ schoolId, playerId }: Player,
	sha256: string
): Promise<boolean> {
	const [shown] = await db
		.select({ id: attempts.id })
		.from(attempts)
		.innerJoin(
			attemptItems,
			and(eq(attemptItems.schoolId, attempts.schoolId), eq(attemptItems.attemptId, attempts.id))
		)
		.innerJoin(questionVersions, versionOf(attemptItems))
		.where(and(eq(attempts.schoolId, schoolId), eq(attempts.playerId, playerId), shows(sha256)))
		.limit(1);
	return shown !== undefined;
}

/** The file itself: whoever kept it, equal names are equal bytes. The caller has asked who may see it. */
export async function imageBytes(db: Db, schoolId: string, sha256: string) {
	const [image] = await db
		.select({ type: images.type, bytes: images.bytes })
		.from(images)
		.where(and(eq(images.schoolId, schoolId), eq(images.sha256, sha256)))
		.limit(1);
	return image ?? null;
}

/** Gives another teacher of the school the pictures of questions that they copy. */
export async function copyImages(tx: Db, from: string, to: Owner, hashes: readonly string[]) {
	if (!hashes.length) return;
	const { schoolId, userId } = to;
	const found = await tx
		.select()
		.from(images)
		.where(and(ofImageOwner({ schoolId, userId: from }), inArray(images.sha256, [...hashes])));
	for (const image of found)
		await tx
			.insert(images)
			.values({ ...image, ownerId: userId })
			.onConflictDoNothing();
}
