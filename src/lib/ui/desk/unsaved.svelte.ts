import { beforeNavigate } from '$app/navigation';

const QUESTION = 'Leave without saving? What you changed here is lost.';

/**
 * Asks before a page is left whose form says something else than when it was opened. Called while
 * a component is set up; the form is given to `watch` as an attachment.
 */
export function askBeforeLosing() {
	let form: HTMLFormElement | null = null;
	let opened = '';
	let isSubmitting = false;

	beforeNavigate((navigation) => {
		if (isSubmitting || !form || said(form) === opened) return;
		// closing the tab: the browser asks in its own words
		if (navigation.type === 'leave') navigation.cancel();
		else if (!confirm(QUESTION)) navigation.cancel();
	});

	return {
		watch(node: HTMLFormElement) {
			form = node;
			opened = said(node);
		},
		/** Its own submission leads away without a question; a refused one does not. */
		submitting(now: boolean) {
			isSubmitting = now;
		}
	};
}

/** All that stands in the form; empty fields come and go with the rows for options. */
const said = (form: HTMLFormElement) =>
	JSON.stringify([...new FormData(form)].filter(([, value]) => value !== ''));
