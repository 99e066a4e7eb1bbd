import { execFileSync } from 'node:child_process';
import type { Running } from './child.ts';

/** The memory that a server has now, in MB, and the processor's time that it has had, in whole seconds. */
export function usageOf({ child }: Running): { rssMb: number; cpuSeconds: number } {
	const said = execFileSync('ps', ['-o', 'rss=,cputimes=', '-p', `${child.pid}`], {
		encoding: 'utf8'
	});
	const [kilobytes, cpuSeconds = 0] = said.trim().split(/\s+/).map(Number);
	return { rssMb: Math.round((kilobytes ?? 0) / 1024), cpuSeconds };
}
