/**
 * Puts the focus on the page's heading after going on inside the app: what a new page would do for
 * those who listen to it.
 */
export function focusHeading(within: Element | undefined): void {
	const heading = within?.querySelector('h1');
	heading?.setAttribute('tabindex', '-1');
	heading?.focus({ preventScroll: true });
}
