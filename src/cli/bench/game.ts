import { seededRandom } from '../../lib/domain/random.ts';
import { connections } from './client.ts';
import { LiveHost } from './live-host.ts';
import { LivePlayer, type Door, type Met } from './live-player.ts';

export interface GameJob {
	kind: 'game';
	/** The servers; players are dealt out to them in turn. */
	origins: string[];
	door: Door;
	hostCookie: string;
	players: number;
	questions: number;
	seed: string;
}

export interface GameResult extends Met {
	joinAllMs: number;
	/** For each question, from the host's word until the last player has seen the right answer. */
	revealsMs: number[];
}

/** So many join at a time; a browser that comes later waits. */
const JOINING = 32;

/** A whole game: everybody joins, answers each question once, and sees it revealed. */
export async function runGame(job: GameJob): Promise<GameResult> {
	const agent = connections();
	const met: Met = {
		...{ messages: 0, bytes: 0, moves: 0, errors: 0 },
		...{ acksMs: [], acknowledged: [] }
	};
	const { origins } = job;
	/** Each has another one first, and the others after it. */
	const from = (index: number) => {
		const first = index % origins.length;
		return [...origins.slice(first), ...origins.slice(0, first)];
	};
	const all = Array.from({ length: job.players }, (_, index) => {
		const random = seededRandom(`${job.seed}:${index}`);
		return new LivePlayer(from(index), job.door, agent, random, met);
	});
	const host = new LiveHost(origins[0] ?? '', job.door.gameId, job.hostCookie, agent);
	await host.open();
	const began = performance.now();
	const players = await joinAll(all);
	const joinAllMs = performance.now() - began;
	// nobody waits for those who did not get in
	met.errors += all.length - players.length;
	Object.assign(met, { messages: 0, bytes: 0 });
	const revealsMs: number[] = [];
	for (let number = 1; number <= job.questions; number++) {
		await host.say('next');
		await host.until(({ phase }) => phase === 'closed', CLOSES_WITHIN_MS);
		const told = allSee(players, ({ phase }) => phase === 'reveal', met);
		const said = performance.now();
		void told.then(() => revealsMs.push(performance.now() - said));
		await Promise.all([host.say('next'), told]);
		await Promise.all([
			host.say('next'),
			allSee(players, ({ phase }) => phase === 'standings', met)
		]);
	}
	for (const player of players) player.leave();
	await host.say('end');
	host.leave();
	agent.destroy();
	return { ...met, errors: met.errors + host.errors, joinAllMs, revealsMs };
}

const CLOSES_WITHIN_MS = 120_000;

/** Those who got in. */
async function joinAll(players: readonly LivePlayer[]): Promise<LivePlayer[]> {
	const waiting = [...players];
	const joined: LivePlayer[] = [];
	const joinNext = async () => {
		for (let next = waiting.pop(); next; next = waiting.pop())
			if (await next.join()) joined.push(next);
	};
	await Promise.all(Array.from({ length: JOINING }, joinNext));
	return joined;
}

type Seen = NonNullable<LivePlayer['view']>;

async function allSee(players: readonly LivePlayer[], shows: (view: Seen) => boolean, met: Met) {
	const came = await Promise.all(players.map((player) => player.until(shows)));
	met.errors += came.filter((one) => !one).length;
}
