import type { Agent } from 'node:http';
import { seededRandom } from '../../lib/domain/random.ts';
import { actionResult, connections, send } from './client.ts';
import { saysTo, type Seat } from './seat.ts';
import { answerFields, Sitting } from './sitting.ts';

export interface LoopJob {
	kind: 'loop';
	/** Where answers are saved; or where the same forms are posted to, and one row is inserted. */
	origin: string;
	insertAt?: string;
	/** Students who have not answered yet. */
	seats: Seat[];
	connections: number;
	seconds: number;
	seed: string;
}

export interface LoopResult {
	perSecond: number;
	errors: number;
}

/** Each connection sends as soon as its last answer is in, until the time is over. */
export async function runLoop(job: LoopJob): Promise<LoopResult> {
	const agent = connections(job.connections);
	const posts = job.seats.map((seat) => (job.insertAt ? inserts : saves)(seat, job, agent));
	const began = performance.now();
	const ends = began + job.seconds * 1000;
	let done = 0;
	let errors = 0;
	await Promise.all(
		Array.from({ length: job.connections }, async (_, connection) => {
			// a student is at one connection alone: their answers follow each other
			const own = posts.filter((_, index) => index % job.connections === connection);
			for (let turn = 0; performance.now() < ends; turn++) {
				if (await own[turn % own.length]?.()) done++;
				else errors++;
			}
		})
	);
	const seconds = (performance.now() - began) / 1000;
	agent.destroy();
	return { perSecond: done / seconds, errors };
}

/** A student who answers one question after the other, again and again; true where it was saved. */
function saves(seat: Seat, { origin, seed }: LoopJob, agent: Agent): () => Promise<boolean> {
	const sitting = new Sitting(seat, origin, agent, seededRandom(`${seed}:${seat.attemptId}`));
	let turn = 0;
	return async () => {
		const position = turn++ % seat.questions.length;
		return (await sitting.save(position, sitting.valuesFor(position))) !== null;
	};
}

/** The same student, whose answers only become rows. */
function inserts(seat: Seat, job: LoopJob, agent: Agent): () => Promise<boolean> {
	const random = seededRandom(`${job.seed}:${seat.attemptId}`);
	const url = job.insertAt ?? '';
	let turn = 0;
	return async () => {
		const asked = seat.questions[turn++ % seat.questions.length];
		const values = asked ? saysTo(asked, random) : [];
		const fields = answerFields(values, 0);
		return (
			actionResult(await send(agent, { url, cookie: seat.cookie, fields }))?.type === 'success'
		);
	};
}
