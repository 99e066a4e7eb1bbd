import { db } from '$lib/server/db/index.ts';
import { isDatabaseUp } from '$lib/server/db/health.ts';
import type { RequestHandler } from './$types';

/** For whatever watches the server: 200 while the database answers, else 503. */
export const GET: RequestHandler = async () => {
	const ok = await isDatabaseUp(db());
	return Response.json(
		{ ok, database: ok ? 'up' : 'down' },
		{ status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } }
	);
};
