/** One key a verdict, while the focus is in the list of suggestions; the page lists them. */
export const REVIEW_KEYS = [
	['j', 'next'],
	['k', 'the one before'],
	['a', 'add'],
	['e', 'edit'],
	['x, then 1 to 6', 'reject, and why'],
	['m', 'another like this'],
	['u', 'undo']
] as const;

const VERBS: Record<string, string> = { a: 'add', e: 'edit', m: 'like' };

/**
 * Lets a teacher review suggestions by single keys. They work only while the focus is in the list
 * and not in a field (WCAG 2.1.4), and press the buttons that are there for everyone.
 */
export function reviewKeys(list: HTMLElement): () => void {
	const onkeydown = (event: KeyboardEvent) => {
		const target = event.target as HTMLElement;
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (target.matches('input, textarea, select, [contenteditable]')) return;
		if (press(list, target, event.key.toLowerCase())) event.preventDefault();
	};
	list.addEventListener('keydown', onkeydown);
	return () => list.removeEventListener('keydown', onkeydown);
}

/** Whether the key meant something here. */
function press(list: HTMLElement, target: HTMLElement, key: string): boolean {
	const entries = [...list.querySelectorAll<HTMLElement>('ol > li')].filter((entry) =>
		entry.checkVisibility()
	);
	const current = target.closest<HTMLElement>('ol > li');
	const at = current ? entries.indexOf(current) : -1;
	if (key === 'j') return toHeading(entries[at + 1]);
	if (key === 'k') return toHeading(entries[at - 1]);
	if (key === 'u') return click(list.querySelector('.undo button'));
	if (!current) return false;
	if (key === 'x') return openReasons(current);
	if (/^[1-6]$/.test(key))
		return click(current.querySelector(`[data-verb="reject"][open] [data-digit="${key}"]`));
	const verb = VERBS[key];
	return verb !== undefined && click(current.querySelector(`button[data-verb="${verb}"]`));
}

function toHeading(entry: HTMLElement | undefined): boolean {
	const heading = entry?.querySelector<HTMLElement>('[tabindex="-1"], button');
	heading?.focus();
	return heading !== undefined && heading !== null;
}

function openReasons(entry: HTMLElement): boolean {
	const reasons = entry.querySelector<HTMLDetailsElement>('details[data-verb="reject"]');
	if (!reasons) return false;
	reasons.open = true;
	reasons.querySelector('button')?.focus();
	return true;
}

function click(button: HTMLElement | null): boolean {
	button?.click();
	return button !== null;
}
