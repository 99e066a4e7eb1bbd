import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PLAIN_GAME } from '../../lib/domain/live/settings.ts';
import { createLucia } from '../../lib/server/auth/lucia.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { countsOf, findGame } from '../../lib/server/db/game-states.ts';
import { openGame } from '../../lib/server/db/games.ts';
import { theSchool } from '../../lib/server/db/schools.ts';
import { addUser } from '../../lib/server/db/users.ts';
import { startLoad, startServer, type Running } from './child.ts';
import type { GameResult } from './game.ts';
import { freshPlace, type Fresh } from './fresh.ts';
import type { LiveOptions } from './live-options.ts';
import { usageOf } from './process-usage.ts';
import { addBenchQuiz } from './quiz.ts';
import { percentile, rounded } from './statistics.ts';

const QUESTIONS = 5;

/** Plays a game against the built server on a fresh database, with the host's and the players' pages. */
export async function measureLive(options: LiveOptions) {
	const { players, spread, processes, databaseUrl } = options;
	const place = await freshPlace(databaseUrl);
	const load = startLoad();
	const servers: Running[] = [];
	try {
		const game = await prepare(place, spread);
		for (let index = 0; index < processes; index++)
			servers.push(
				await startServer('server.js', place.environment, join(place.dir, `log-${index}`))
			);
		const before = usage(servers);
		const playing = load.run({
			kind: 'game',
			origins: servers.map(({ origin }) => origin),
			door: { pin: game.pin, gameId: game.gameId, spreadSeconds: spread },
			hostCookie: game.hostCookie,
			players,
			questions: QUESTIONS,
			seed: 'game'
		});
		const killed = options.kill ? killOne(place, servers, game.gameId, players) : null;
		const played = await playing;
		const after = usage(servers);
		const share = players * QUESTIONS;
		return {
			joinAllMs: Math.round(played.joinAllMs),
			ackP50Ms: percentile(played.acksMs, 0.5),
			ackP95Ms: percentile(played.acksMs, 0.95),
			ackP99Ms: percentile(played.acksMs, 0.99),
			revealLastPlayerP95Ms: percentile(played.revealsMs, 0.95),
			messagesPerPlayerQuestion: rounded(played.messages / share, 2),
			bytesPerPlayerQuestion: Math.round(played.bytes / share),
			cpuSeconds: after.cpuSeconds - before.cpuSeconds,
			rssMb: after.rssMb,
			errors: played.errors,
			...(killed ? { ...(await killed), ...(await kept(place, game.gameId, played)) } : {})
		};
	} finally {
		await load.stop();
		await Promise.all(servers.map((server) => server.stop()));
		await place.remove();
	}
}

/** Kills the last server once some of the answers to the third question are in. */
async function killOne(place: Fresh, servers: Running[], gameId: string, players: number) {
	const { db, close } = await place.open();
	const schoolId = await theSchool(db);
	let answered = 0;
	while (answered < players / 4 || answered > (players * 3) / 4) {
		await sleep(20);
		answered = (await countsOf(db, schoolId, gameId, KILLED_AT)).answered;
	}
	await close();
	await servers.pop()?.stop('SIGKILL');
	return { killedAfterAnswers: answered };
}

const KILLED_AT = 2;

/** What players were told is written, beside what is. */
async function kept(place: Fresh, gameId: string, { acknowledged, moves }: GameResult) {
	const { db, close } = await place.open();
	const schoolId = await theSchool(db);
	let lostAnswers = 0;
	for (const [position, count] of acknowledged.entries()) {
		const { answered } = await countsOf(db, schoolId, gameId, position);
		lostAnswers += Math.max(0, count - answered);
	}
	await close();
	const acknowledgedAnswers = acknowledged.reduce((sum, count) => sum + count, 0);
	return { moves, acknowledgedAnswers, lostAnswers };
}

function usage(servers: readonly Running[]) {
	const all = servers.map(usageOf);
	return {
		rssMb: all.reduce((sum, { rssMb }) => sum + rssMb, 0),
		cpuSeconds: all.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)
	};
}

async function prepare(place: Fresh, spread: number) {
	const { db, close } = await place.open();
	const game = await open(db, spread);
	await close();
	return game;
}

/** A teacher who is logged in, and their game with an open door. */
async function open(db: Db, spread: number) {
	const schoolId = await theSchool(db);
	const teacher = { name: 'Inge Sandoval', email: null, passwordHash: null };
	const userId = await addUser(db, schoolId, teacher, 'teacher');
	if (!userId) throw new Error('The teacher could not be added');
	const owner = { schoolId, userId };
	const setId = await addBenchQuiz(db, owner);
	const settings = { ...PLAIN_GAME, readSeconds: 1, answerSeconds: spread + 20 };
	const opened = await openGame(db, owner, { setId, classId: null, settings }, new Date());
	if (!opened.ok) throw new Error(`The game could not be opened: ${opened.reason}`);
	const { gameId } = opened;
	const game = await findGame(db, schoolId, gameId);
	if (!game) throw new Error('A game that was opened is there');
	const auth = createLucia(
		() => db,
		() => schoolId
	);
	const session = await auth.createSession(userId, {});
	return { gameId, pin: game.pin, hostCookie: `${auth.sessionCookieName}=${session.id}` };
}
