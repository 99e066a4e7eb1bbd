import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';

/**
 * Sends a form to an action as `use:enhance` does, and says `null` where nothing came of it: no
 * connection, no answer in time, or a server that is being restarted.
 */
export async function post(path: string, form: FormData): Promise<ActionResult | null> {
	try {
		const response = await fetch(path, {
			method: 'POST',
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
			cache: 'no-store',
			// goes through even when the page is being closed
			keepalive: true,
			signal: AbortSignal.timeout?.(15_000),
			body: form
		});
		if (response.status >= 500 || response.status === 429) return null;
		return deserialize(await response.text());
	} catch {
		return null;
	}
}
