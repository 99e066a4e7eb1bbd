import { readImage } from '../domain/questions/image-file.ts';
import type { StoredImage } from '../domain/questions/image.ts';
import type { Db } from './db/client.ts';
import { findImageFor, keepImage } from './db/images.ts';
import type { Owner } from './db/owner.ts';

const MOST_BYTES = 2 * 1024 * 1024;

/** The picture that a question's form is about; `error` says why a new one was not taken. */
export interface Picture {
	picture: StoredImage | null;
	error?: string;
}

/**
 * Keeps an uploaded picture at once, so that neither a preview nor a refusal loses it; else finds
 * the one that the form names, if it is this teacher's.
 */
export async function pictureOf(
	db: Db,
	owner: Owner,
	fields: FormData,
	file: File | null
): Promise<Picture> {
	const sha256 = String(fields.get('image') ?? '');
	const before = fields.has('imageOut') ? null : await findImageFor(db, owner, sha256);
	if (!file) return { picture: before };
	if (file.size > MOST_BYTES)
		return { picture: before, error: 'This picture has more than 2 MB. Choose a smaller one.' };
	const bytes = new Uint8Array(await file.arrayBuffer());
	const image = readImage(bytes);
	if (!image)
		return {
			picture: before,
			error:
				'This file is no picture that Lede can show. Choose a PNG, JPEG or WebP that does not move, with sides of at most 8,000 pixels.'
		};
	return { picture: await keepImage(db, owner, bytes, image, new Date()) };
}
