import { RateLimiterMemory } from 'rate-limiter-flexible';

// Wrong passcodes per student, never per address or class: a whole class shares those.
const soon = new RateLimiterMemory({ points: 10, duration: 15 * 60 });
const aDay = new RateLimiterMemory({ points: 40, duration: 24 * 60 * 60 });

/**
 * Takes one of the student's tries before the passcode is looked at, so that many at the same
 * moment count too; false when there are none left for now.
 */
export async function takeTry(studentId: string): Promise<boolean> {
	return soon
		.consume(studentId)
		.then(() => aDay.consume(studentId))
		.then(
			() => true,
			() => false
		);
}

/** After a right passcode: it was no wrong one, and the next quarter of an hour begins anew. */
export async function giveTryBack(studentId: string): Promise<void> {
	await soon.delete(studentId);
	await aDay.reward(studentId);
}

/** Forgets all wrong passcodes: their teacher has given the student a new one. */
export async function forgivePasscodes(studentId: string): Promise<void> {
	await soon.delete(studentId);
	await aDay.delete(studentId);
}
