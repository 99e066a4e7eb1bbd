import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom, type Random } from '../../lib/domain/random.ts';
import { connections } from './client.ts';
import type { Acknowledged, Seat } from './seat.ts';
import { Sitting } from './sitting.ts';

export interface ClassJob {
	kind: 'class';
	origin: string;
	seats: Seat[];
	/** Within which time the students begin, after all have opened the first question. */
	beginWithinSeconds: number;
	seed: string;
}

export interface ClassResult {
	/** Milliseconds from the first sending to the confirmation. */
	answersMs: number[];
	submissionsMs: number[];
	resultsMs: number[];
	acknowledged: Acknowledged[];
	/** What had to be sent again, and the longest that a student waited to hear of it. */
	errors: number;
	slowestErrorMs: number;
}

/** Each student answers every question after thinking about it, hands in and looks at the result. */
export async function runClass(job: ClassJob): Promise<ClassResult> {
	const agent = connections();
	const random = seededRandom(job.seed);
	const students = job.seats.map((seat) => {
		const own = seededRandom(`${job.seed}:${seat.attemptId}`);
		const beginsIn = random() * job.beginWithinSeconds;
		return { sitting: new Sitting(seat, job.origin, agent, own), own, seat, beginsIn };
	});
	const result: ClassResult = {
		answersMs: [],
		submissionsMs: [],
		resultsMs: [],
		acknowledged: [],
		errors: 0,
		slowestErrorMs: 0
	};
	await openAll(students.map(({ sitting }) => sitting));
	await Promise.all(
		students.map(async ({ sitting, own, seat, beginsIn }) => {
			await sleep(beginsIn * 1000);
			await sit(sitting, seat.questions.length, own, result);
		})
	);
	agent.destroy();
	return result;
}

/** A few at a time: opening the page comes before what is measured. */
async function openAll(sittings: readonly Sitting[]): Promise<void> {
	const waiting = [...sittings];
	const openNext = async () => {
		for (let next = waiting.pop(); next; next = waiting.pop()) await next.open();
	};
	await Promise.all(Array.from({ length: 8 }, openNext));
}

async function sit(sitting: Sitting, count: number, random: Random, result: ClassResult) {
	for (let position = 0; position < count; position++) {
		if (position) void sitting.show(position);
		await sleep(2000 + random() * 4000); // thinks
		const values = sitting.valuesFor(position);
		const save = () => sitting.save(position, values);
		const [saved, ms] = await untilDone(save, result);
		result.acknowledged.push(saved);
		result.answersMs.push(ms);
	}
	const [, submitMs] = await untilDone(async () => (await sitting.submit()) || null, result);
	result.submissionsMs.push(submitMs);
	const began = performance.now();
	if ((await sitting.result())?.status === 200) result.resultsMs.push(performance.now() - began);
}

/** The page's own patience: it sends again until the server has it. */
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000];

async function untilDone<T>(
	work: () => Promise<T | null>,
	result: ClassResult
): Promise<[done: T, ms: number]> {
	const began = performance.now();
	for (let failures = 0; failures < MOST_FAILURES; failures++) {
		const sent = performance.now();
		const done = await work();
		if (done !== null) return [done, performance.now() - began];
		result.errors++;
		result.slowestErrorMs = Math.max(result.slowestErrorMs, performance.now() - sent);
		await sleep(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]);
	}
	throw new Error(`Nothing came of ${MOST_FAILURES} tries.`);
}

const MOST_FAILURES = 20;
