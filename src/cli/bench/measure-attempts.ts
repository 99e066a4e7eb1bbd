import { loadavg } from 'node:os';
import { join } from 'node:path';
import { addBenchTable } from '../../lib/server/db/bench.ts';
import { settings } from '../../lib/server/settings.ts';
import { startLoad, startServer, type Running } from './child.ts';
import { freshPlace, type Fresh } from './fresh.ts';
import type { BenchOptions } from './options.ts';
import { usageOf } from './process-usage.ts';
import { addSeats } from './school.ts';
import type { Seat } from './seat.ts';
import { median, percentile, rounded } from './statistics.ts';

const CONNECTIONS = 50;
const ROUNDS = 5;
/** Students of one round; each saves one or two answers to every question. */
const SEATS_A_ROUND = 200;
const WARM_UP_SECONDS = 3;

type Load = ReturnType<typeof startLoad>;

/** Measures saving and submitting against the built server on a fresh database. */
export async function measureAttempts(options: BenchOptions) {
	const { students, seconds, databaseUrl } = options;
	const place = await freshPlace(databaseUrl);
	const floorPlace = await freshPlace(databaseUrl);
	const load = startLoad();
	try {
		const seats = await prepare(place, students + (ROUNDS + 1) * SEATS_A_ROUND);
		await (await prepared(floorPlace)).close();
		const server = await startServer(
			'server.js',
			{ ...place.environment, LEDE_BENCH: '1' },
			join(place.dir, 'log')
		);
		const floor = await startServer(
			join(settings.nodeDir(), 'bench-floor.js'),
			floorPlace.environment,
			join(floorPlace.dir, 'log')
		);
		const loops = await closedLoops(load, server, floor, seats.slice(students), seconds);
		await floor.stop();
		const lesson = await load.run({
			kind: 'class',
			origin: server.origin,
			seats: seats.slice(0, students),
			beginWithinSeconds: 4,
			seed: 'class'
		});
		const { rssMb } = usageOf(server);
		await server.stop();
		return {
			...loops,
			answerP50Ms: percentile(lesson.answersMs, 0.5),
			answerP95Ms: percentile(lesson.answersMs, 0.95),
			answerP99Ms: percentile(lesson.answersMs, 0.99),
			submitP50Ms: percentile(lesson.submissionsMs, 0.5),
			submitP95Ms: percentile(lesson.submissionsMs, 0.95),
			submitP99Ms: percentile(lesson.submissionsMs, 0.99),
			resultP99Ms: percentile(lesson.resultsMs, 0.99),
			errors: loops.errors + lesson.errors + students - lesson.resultsMs.length,
			rssMb,
			students,
			database: databaseUrl === null ? 'embedded' : 'postgres',
			loadAverage: rounded(loadavg()[0] ?? 0)
		};
	} finally {
		await load.stop();
		await place.remove();
		await floorPlace.remove();
	}
}

async function prepared(place: Fresh) {
	const opened = await place.open();
	await addBenchTable(opened.db);
	return opened;
}

async function prepare(place: Fresh, count: number): Promise<Seat[]> {
	const opened = await prepared(place);
	const seats = await addSeats(opened.db, count);
	await opened.close();
	return seats;
}

/** The three in turn, several times, so that what slows the machine meanwhile slows all of them. */
async function closedLoops(
	load: Load,
	server: Running,
	floor: Running,
	seats: readonly Seat[],
	seconds: number
) {
	const insertAt = {
		action: `${server.origin}/bench/insert`,
		answers: undefined,
		floor: floor.origin
	};
	const perSecond = { action: [] as number[], answers: [] as number[], floor: [] as number[] };
	let errors = 0;
	for (let round = 0; round <= ROUNDS; round++)
		for (const which of ['action', 'answers', 'floor'] as const) {
			const done = await load.run({
				kind: 'loop',
				origin: server.origin,
				insertAt: insertAt[which],
				seats: seats.slice(round * SEATS_A_ROUND, (round + 1) * SEATS_A_ROUND),
				connections: CONNECTIONS,
				seconds: round ? seconds / ROUNDS : WARM_UP_SECONDS,
				seed: `${which} ${round}`
			});
			errors += done.errors;
			if (round) perSecond[which].push(done.perSecond);
		}
	const answersPerSecond = median(perSecond.answers) ?? 0;
	const actionPerSecond = median(perSecond.action) ?? 0;
	return {
		answersPerSecond,
		actionPerSecond,
		floorPerSecond: median(perSecond.floor) ?? 0,
		ratioToAction: rounded(answersPerSecond / actionPerSecond, 2),
		errors
	};
}
