import { positionOf } from '../../domain/live/flow.ts';
import { schoolId } from '../auth/school.ts';
import { changeGame, gameDueAt } from '../db/game-changes.ts';
import { closeGameAttempts } from '../db/game-end.ts';
import { LIVE_CHANNEL, readTold, tellGame, type Told } from '../db/game-events.ts';
import { countsOf, markSeen, ownStates } from '../db/game-states.ts';
import { db, listen } from '../db/index.ts';
import { log } from '../log.ts';
import { currentState, forgetState } from './current.ts';
import { hostView } from './host-view.ts';
import { besides, playerView } from './player-view.ts';
import type { Stream } from './stream.ts';

/** The pages of one game that this process serves. */
interface Room {
	gameId: string;
	players: Map<Stream, string>;
	hosts: Set<Stream>;
	/** Brings all pages up to date, one run at a time. */
	all: () => void;
	/** The hosts' alone, at most 4 times a second. */
	desk: () => void;
	counts: () => void;
	/** When the game goes on by itself. */
	timer: NodeJS.Timeout | undefined;
	seen: NodeJS.Timeout;
}

const rooms = new Map<string, Room>();
const SEEN_EVERY_MS = 20_000;
const HOST_EVERY_MS = 250;
/** A timer cannot be set for longer than some 24 days. */
const LONGEST_MS = 2 ** 31 - 1;

/** Hears what happens in games, in whichever process; the returned function ends that. */
export function startHub(): Promise<() => Promise<void>> {
	return listen(LIVE_CHANNEL, (payload) => {
		const told = readTold(payload);
		if (told) heard(told);
	});
}

function heard({ gameId, happening, playerId }: Told): void {
	if (playerId) forgetState(gameId); // another name may stand on the board
	const room = rooms.get(gameId);
	if (!room) return;
	if (happening === 'course') return room.all();
	if (happening === 'answers') return room.counts();
	room.desk();
	const theirs = [...room.players].filter(([, id]) => id === playerId);
	if (theirs.length) failing(() => showPlayers(gameId, theirs));
}

/** Keeps a player's page up to date from now on; the returned function ends it. */
export function joinRoom(gameId: string, playerId: string, stream: Stream): () => void {
	const room = roomOf(gameId);
	room.players.set(stream, playerId);
	failing(async () => {
		await markSeen(db(), schoolId(), gameId, [playerId], new Date());
		await showPlayers(gameId, [[stream, playerId]]);
	});
	return () => {
		room.players.delete(stream);
		leave(room);
	};
}

/** The same for a host's page. While there is one, time passes in the game. */
export function hostRoom(gameId: string, stream: Stream): () => void {
	const room = roomOf(gameId);
	room.hosts.add(stream);
	failing(async () => {
		await showHosts(room);
		await schedule(room);
	});
	return () => {
		room.hosts.delete(stream);
		leave(room);
	};
}

function roomOf(gameId: string): Room {
	const known = rooms.get(gameId);
	if (known) return known;
	const room: Room = {
		gameId,
		players: new Map(),
		hosts: new Set(),
		all: paced(() => showAll(room), 0),
		desk: paced(() => showHosts(room), HOST_EVERY_MS),
		counts: paced(() => showCounts(room), HOST_EVERY_MS),
		timer: undefined,
		seen: setInterval(() => failing(() => noteSeen(room)), SEEN_EVERY_MS)
	};
	rooms.set(gameId, room);
	return room;
}

function leave(room: Room): void {
	if (!room.hosts.size) clearTimeout(room.timer);
	if (room.players.size || room.hosts.size) return;
	clearInterval(room.seen);
	rooms.delete(room.gameId);
}

const noteSeen = ({ gameId, players }: Room) =>
	markSeen(db(), schoolId(), gameId, [...players.values()], new Date());

async function showAll(room: Room): Promise<void> {
	await Promise.all([showPlayers(room.gameId, [...room.players]), showHosts(room)]);
	await schedule(room);
}

async function showPlayers(gameId: string, pages: (readonly [Stream, string])[]): Promise<void> {
	const state = pages.length ? await currentState(gameId) : null;
	if (!state) return;
	const ids = pages.length > 1 ? null : pages.map(([, id]) => id);
	const players = await ownStates(db(), state.row, ids);
	const own = new Map(players.map((one) => [one.playerId, one]));
	const rest = await besides(state, players);
	const now = Date.now();
	for (const [stream, id] of pages) {
		const one = own.get(id);
		if (!one) stream.end();
		else stream.send('view', JSON.stringify(playerView(state, one, rest, now)), state.flow.step);
	}
}

async function showHosts({ gameId, hosts }: Room): Promise<void> {
	const state = hosts.size ? await currentState(gameId) : null;
	if (!state) return;
	const people = await ownStates(db(), state.row, null);
	const view = JSON.stringify(hostView(state, people, Date.now()));
	for (const stream of hosts) stream.send('view', view, state.flow.step);
}

/** How many have answered; when all have, the question is over. */
async function showCounts(room: Room): Promise<void> {
	const state = room.hosts.size ? await currentState(room.gameId) : null;
	if (!state) return;
	const counts = await countsOf(db(), schoolId(), room.gameId, positionOf(state.flow));
	for (const stream of room.hosts) stream.send('counts', JSON.stringify(counts));
	if (counts.answered >= counts.players) await schedule(room);
}

/** Sets the clock of a game that a host of this process leads; without a host it waits. */
async function schedule(room: Room): Promise<void> {
	clearTimeout(room.timer);
	if (!room.hosts.size) return;
	const dueAt = await gameDueAt(db(), schoolId(), room.gameId, new Date());
	if (dueAt === Infinity || !room.hosts.size) return;
	const wait = Math.min(LONGEST_MS, Math.max(0, dueAt - Date.now()));
	clearTimeout(room.timer);
	room.timer = setTimeout(() => failing(() => tick(room)), wait);
}

/** Whoever it was that moved it, all hear of it; if nothing moved, the clock is set anew. */
async function tick(room: Room): Promise<void> {
	const now = new Date();
	const moved = await changeGame(db(), schoolId(), room.gameId, { type: 'tick' }, now);
	if (!moved) return schedule(room);
	finishIfOver(room.gameId);
}

/** Grades the attempts of a game if it is over, and then shows everybody the way to their result. */
export function finishIfOver(gameId: string): void {
	failing(async () => {
		const state = await currentState(gameId);
		if (state?.flow.phase !== 'final') return;
		if (await closeGameAttempts(db(), new Date(), gameId)) await tellGame(db(), gameId, 'course');
	});
}

/** Runs `work` at once, never twice at a time and at most once in `everyMs`; no call is lost. */
function paced(work: () => Promise<void>, everyMs: number): () => void {
	let running = false;
	let again = false;
	const run = () => {
		if (running) {
			again = true;
			return;
		}
		running = true;
		again = false;
		const pause = new Promise((resolve) => setTimeout(resolve, everyMs));
		const done = async () => {
			await Promise.all([work().catch(report), everyMs ? pause : null]);
			running = false;
			if (again) run();
		};
		void done();
	};
	return run;
}

const report = (err: unknown) => log.error({ err }, 'A live game could not be shown');

/** A page that could not be told now is told at the next change. */
function failing(work: () => Promise<unknown>): void {
	void work().catch(report);
}
