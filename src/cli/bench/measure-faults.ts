import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../lib/domain/random.ts';
import { checkSaved } from './check-saved.ts';
import { startLoad } from './child.ts';
import { freshPlace } from './fresh.ts';
import { watchHealth } from './health.ts';
import type { BenchOptions } from './options.ts';
import { addSeats } from './school.ts';
import { percentile } from './statistics.ts';
import { postgresStopper } from './stop-postgres.ts';
import { Supervisor } from './supervisor.ts';

const KILLS = 20;
const POSTGRES_AWAY_MS = 10_000;

/**
 * Kills the server again and again while a class works, takes PostgreSQL away once, and looks
 * afterwards whether what was confirmed is there.
 */
export async function measureFaults({ students, databaseUrl }: BenchOptions) {
	const place = await freshPlace(databaseUrl);
	const load = startLoad();
	try {
		const prepared = await place.open();
		const seats = await addSeats(prepared.db, students);
		await prepared.close();
		const server = await Supervisor.start(place);
		let isWorking = true;
		const lesson = load
			.run({
				kind: 'class',
				origin: server.origin,
				seats,
				// so that somebody is at work until the last fault
				beginWithinSeconds: 90,
				seed: 'class'
			})
			.finally(() => (isWorking = false));
		const faults = await causeFaults(server, databaseUrl, () => isWorking);
		const done = await lesson;
		await server.stop();
		const opened = await place.open();
		const { lost, scoredOnce } = await checkSaved(opened.db, seats, done.acknowledged);
		await opened.close();
		return {
			...faults,
			crashes: server.crashes,
			acknowledgedAnswers: done.acknowledged.length,
			lostAnswers: lost,
			attempts: seats.length,
			attemptsWithOneScore: scoredOnce,
			sentAgain: done.errors,
			slowestErrorMs: Math.round(done.slowestErrorMs),
			students,
			database: databaseUrl === null ? 'embedded' : 'postgres'
		};
	} finally {
		await load.stop();
		await place.remove();
	}
}

async function causeFaults(
	server: Supervisor,
	databaseUrl: string | null,
	isWorking: () => boolean
) {
	const random = seededRandom('faults');
	const stopPostgres = databaseUrl === null ? 'embedded' : await postgresStopper(databaseUrl);
	const restartsMs: number[] = [];
	let killsUnderLoad = 0;
	let outage: object | null = null;
	await sleep(5000);
	for (let kill = 0; kill < KILLS; kill++) {
		await sleep(random() * 3000);
		if (isWorking()) killsUnderLoad++;
		restartsMs.push(await server.kill());
		if (kill === KILLS / 2 && typeof stopPostgres === 'function') {
			await sleep(3000);
			const health = watchHealth(() => server.origin);
			await stopPostgres(POSTGRES_AWAY_MS);
			await sleep(3000);
			const { said503, slowestMs } = await health();
			outage = {
				seconds: POSTGRES_AWAY_MS / 1000,
				said503,
				slowestHealthMs: Math.round(slowestMs)
			};
		}
	}
	return {
		kills: KILLS,
		killsUnderLoad,
		restartP50Ms: percentile(restartsMs, 0.5),
		restartMaxMs: percentile(restartsMs, 1),
		postgresStopped: outage ?? stopPostgres
	};
}
