// The load generator, in a process of its own: what it costs is not hidden, and it does not wait for
// whoever started it.
import { runClass, type ClassJob, type ClassResult } from './classroom.ts';
import { runGame, type GameJob, type GameResult } from './game.ts';
import { runLoop, type LoopJob, type LoopResult } from './closed-loop.ts';

export type Job = LoopJob | ClassJob | GameJob;
export type Result<J extends Job> = J extends LoopJob
	? LoopResult
	: J extends ClassJob
		? ClassResult
		: GameResult;

process.on('message', (job: Job) => {
	const running = run(job);
	// a rejection ends the process, and the bench with it
	void running.then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());

function run(job: Job): Promise<Result<Job>> {
	if (job.kind === 'loop') return runLoop(job);
	return job.kind === 'class' ? runClass(job) : runGame(job);
}
