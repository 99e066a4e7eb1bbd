// The load generator, in a process of its own: what it costs is not hidden, and it does not wait for
// whoever started it.
import { runClass, type ClassJob, type ClassResult } from './classroom.ts';
import { runLoop, type LoopJob, type LoopResult } from './closed-loop.ts';

export type Job = LoopJob | ClassJob;
export type Result<J extends Job> = J extends LoopJob ? LoopResult : ClassResult;

process.on('message', (job: Job) => {
	const running = job.kind === 'loop' ? runLoop(job) : runClass(job);
	// a rejection ends the process, and the bench with it
	void running.then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());
