import { invalidateAll } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';
import { isLoggedOut } from './logged-out.svelte.ts';

interface Options {
	/** Called with true when it takes longer than a moment, with false when it is over. */
	slow?: (isSlow: boolean) => void;
	/** The id of what the focus goes to when it is there afterwards: undo leads to what came back. */
	to?: string;
}

const A_MOMENT_MS = 400;

/**
 * For `use:enhance`: the page keeps its place and what was typed, and the focus stays where the
 * teacher works: on the same button, or on the same one of the next entry when its own has gone.
 */
export function staying({ slow, to }: Options = {}): SubmitFunction {
	return ({ formElement, submitter }) => {
		const section = formElement.closest('section');
		const entries = [...(section?.querySelectorAll('ol > li') ?? [])];
		const entry = formElement.closest('ol > li');
		// the next one may stand in another list of the section
		const at = entry ? entries.indexOf(entry) : -1;
		const neighbours = entry ? [entries[at + 1], entries[at - 1]] : [];
		const verb = submitter?.dataset.verb;
		const timer = setTimeout(() => slow?.(true), A_MOMENT_MS);
		return async ({ result, update }) => {
			clearTimeout(timer);
			slow?.(false);
			if (isLoggedOut(result)) return;
			await update({ reset: false });
			// publishing that is refused has saved the settings all the same
			if (result.type === 'failure') await invalidateAll();
			// SvelteKit sets the focus to the address's #part in a later task
			await new Promise((done) => setTimeout(done));
			const candidates = [
				to ? document.getElementById(to) : null,
				submitter,
				...[entry, ...neighbours].flatMap((place) => buttonsIn(place, verb)),
				section?.querySelector<HTMLElement>('h2')
			];
			candidates.find((element) => element && canFocus(element))?.focus({ preventScroll: false });
		};
	};
}

/** The entry's button of the same verb, then its others. */
function buttonsIn(entry: Element | null | undefined, verb: string | undefined): HTMLElement[] {
	const buttons = [...(entry?.querySelectorAll<HTMLElement>('button') ?? [])];
	const isSame = ({ dataset }: HTMLElement) => Number(verb !== undefined && dataset.verb === verb);
	return buttons.sort((a, b) => isSame(b) - isSame(a));
}

const canFocus = (element: HTMLElement) =>
	element.isConnected && !element.matches(':disabled') && element.checkVisibility();
