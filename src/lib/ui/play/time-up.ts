import { GRACE_MS } from '../../domain/attempts/schedule.ts';
import type { AnswerSheet } from './answer-sheet.svelte.ts';
import { post } from './post.ts';
import { after, untilRetry } from './retry.ts';

/**
 * Hands in what is saved when the time is up: what is on its way has the server's grace to arrive.
 * Without a network it tries again (`onwait`), though the server hands in by itself.
 */
export async function timeUp(sheet: AnswerSheet, onwait: () => void): Promise<void> {
	sheet.over = true;
	await Promise.race([sheet.flush(), after(GRACE_MS)]);
	for (let failures = 0; !sheet.closed; failures++) {
		const result = await post(`/attempts/${sheet.attemptId}/check?/submit`, new FormData());
		if (result?.type === 'redirect') sheet.closed = result.location;
		// not this student's any more: the page says so when it is loaded again
		else if (result) return;
		else {
			onwait();
			await untilRetry(failures);
		}
	}
}
