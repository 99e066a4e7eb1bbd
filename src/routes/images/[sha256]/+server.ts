import { found } from '$lib/server/auth/guards.ts';
import { currentPlayer } from '$lib/server/auth/player.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { findImageFor, imageBytes, isShownTo } from '$lib/server/db/images.ts';
import { db } from '$lib/server/db/index.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** A picture, for its owner and for those of whom a question asks with it. */
export const GET: RequestHandler = async (event) => {
	const { sha256 } = event.params;
	found(/^[0-9a-f]{64}$/.test(sha256) && (await maySee(event, sha256)));
	const { type, bytes } = found(await imageBytes(db(), schoolId(), sha256));
	return new Response(Buffer.from(bytes), {
		headers: {
			// what the bytes are, never what their sender called them
			'content-type': type,
			'content-disposition': 'inline',
			'content-security-policy': "default-src 'none'; sandbox",
			// its name changes with its bytes; nobody in between keeps it
			'cache-control': 'private, max-age=31536000, immutable'
		}
	});
};

async function maySee(event: RequestEvent, sha256: string): Promise<boolean> {
	const { user } = event.locals;
	const owner = user && { schoolId: user.schoolId, userId: user.id };
	if (owner && (await findImageFor(db(), owner, sha256))) return true;
	const player = await currentPlayer(event);
	return player !== null && isShownTo(db(), player, sha256);
}
