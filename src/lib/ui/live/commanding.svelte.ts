import type { SubmitFunction } from '@sveltejs/kit';
import { isLoggedOut } from '../desk/logged-out.svelte.ts';

/** Whether the host's last command got through. */
export const command = $state({ failed: false });

/** For `use:enhance` of a host's commands: the page stays, and the focus where it was. */
export const commanding: SubmitFunction =
	() =>
	async ({ result, update }) => {
		if (isLoggedOut(result)) return;
		// no network, or a server that is being replaced: the page is not given up for that
		command.failed = result.type === 'error' && result.status !== 404;
		if (!command.failed) await update({ reset: false });
	};
