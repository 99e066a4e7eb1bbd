/** The keys of the queue, while the focus is in it and in no field; the page lists them. */
export const QUEUE_KEYS = [
	['j', 'next'],
	['k', 'the one before'],
	['y', 'it counts'],
	['n', 'it does not'],
	['g', 'give this student the mark'],
	['e', 'count it for everyone'],
	['m', 'keep the mark'],
	['1 to 8', 'tick a line, or begin a percentage'],
	['Enter', 'save and go on'],
	['u', 'undo the last decision']
] as const;

const VERBS: Record<string, string> = {
	y: 'counts',
	n: 'does-not',
	g: 'grant',
	e: 'everyone',
	m: 'keep'
};

/**
 * Lets a teacher decide by single keys. They work only while the focus is in the queue and not in a
 * field (WCAG 2.1.4), and press the buttons that are there for everyone.
 */
export function queueKeys(queue: HTMLElement): () => void {
	const onkeydown = (event: KeyboardEvent) => {
		const target = event.target as HTMLElement;
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (target.matches('input:not([type="checkbox"]), textarea, select')) return;
		if (press(queue, target, event.key)) event.preventDefault();
	};
	queue.addEventListener('keydown', onkeydown);
	return () => queue.removeEventListener('keydown', onkeydown);
}

/** Whether the key meant something here. */
function press(queue: HTMLElement, target: HTMLElement, key: string): boolean {
	const groups = [...queue.querySelectorAll<HTMLElement>('[data-group]')];
	const group = target.closest<HTMLElement>('[data-group]');
	const at = group ? groups.indexOf(group) : -1;
	const letter = key.toLowerCase();
	if (letter === 'j') return toHeading(groups[at + 1]);
	if (letter === 'k') return toHeading(groups[at - 1]);
	if (letter === 'u') return click(queue, 'undo');
	if (!group) return false;
	if (/^[0-9]$/.test(key)) return tick(group, key) || beginPercent(group, key);
	// what is a button or a link already does what Enter does there
	if (key === 'Enter') return !target.matches('button, a, summary') && click(group, 'save');
	const verb = VERBS[letter];
	return verb !== undefined && click(group, verb);
}

function toHeading(group: HTMLElement | undefined): boolean {
	const heading = group?.querySelector<HTMLElement>('h3');
	heading?.focus();
	return heading !== undefined && heading !== null;
}

function tick(group: HTMLElement, digit: string): boolean {
	const line = group.querySelector<HTMLInputElement>(`[data-digit="${digit}"]`);
	line?.click();
	return line !== null;
}

function beginPercent(group: HTMLElement, digit: string): boolean {
	const field = group.querySelector<HTMLInputElement>('input[name="percent"]');
	if (!field) return false;
	field.value = digit;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	field.focus();
	return true;
}

function click(group: HTMLElement, verb: string): boolean {
	const button = group.querySelector<HTMLButtonElement>(`button[data-verb="${verb}"]`);
	button?.click();
	return button !== null;
}
