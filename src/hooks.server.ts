import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { setSchool } from '$lib/server/auth/school.ts';
import { readSession } from '$lib/server/auth/session.ts';
import { startNightlyBackups } from '$lib/server/backup/nightly-backup.ts';
import { closeDb, initDb } from '$lib/server/db/index.ts';
import { renewSetupToken, theSchool } from '$lib/server/db/schools.ts';
import { addDemo } from '$lib/server/demo/add-demo.ts';
import { stopDrafting } from '$lib/server/drafting/draft-article.ts';
import { startHub } from '$lib/server/live/hub.ts';
import { log } from '$lib/server/log.ts';
import { newToken } from '$lib/server/secrets.ts';
import { settings } from '$lib/server/settings.ts';
import { startSweep } from '$lib/server/sweep.ts';

export const init: ServerInit = async () => {
	const { db, kind } = await initDb();
	const school = await theSchool(db);
	setSchool(school);
	await addDemo(db, school);
	const shared = (globalThis.lede ??= { onShutdown: [] });
	shared.setupToken = (await renewSetupToken(db, school)) ?? undefined;
	const stopBackups =
		kind === 'embedded' ? startNightlyBackups(db, settings.backupsDir()) : async () => {};
	const stopSweep = startSweep(db, school);
	const stopHub = await startHub();
	// all need the database until they are done
	const closeLast = () => Promise.allSettled([stopBackups(), stopSweep(), stopHub()]).then(closeDb);
	shared.onShutdown.push(stopDrafting, closeLast);
};

/** One line a request: the route's pattern rather than its path, so that no code or token is kept. */
const requestLog: Handle = async ({ event, resolve }) => {
	event.locals.requestId = newToken();
	const started = performance.now();
	const response = await resolve(event);
	log.info({
		id: event.locals.requestId,
		method: event.request.method,
		route: event.route.id,
		status: response.status,
		ms: Math.round(performance.now() - started)
	});
	return response;
};

const securityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
	response.headers.set('cross-origin-opener-policy', 'same-origin');
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
};

const session: Handle = async ({ event, resolve }) => {
	await readSession(event);
	return resolve(event);
};

export const handle = sequence(requestLog, securityHeaders, session);

/** Unexpected errors: the person gets a number, the log gets the rest under it. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message: 'There is nothing here.' };
	if (status < 500) return { message };
	const id = event.locals.requestId;
	log.error({ id, method: event.request.method, route: event.route.id, err: error });
	return { message: 'Something broke on our side. Nothing you saved is lost.', id };
};
