const KEYS: Record<string, 'next' | 'pause'> = {
	' ': 'next',
	Enter: 'next',
	ArrowRight: 'next',
	n: 'next',
	p: 'pause'
};

/** What of it has a use for keys of its own. */
const CONTROLS = 'a, button, input, select, textarea, summary, [contenteditable]';
const FIELDS = 'input, select, textarea, [contenteditable]';

/**
 * Lets keys press the host's buttons: Space, Enter, the right arrow and N what comes next, P the
 * pause. Letters only while `letters` says so (WCAG 2.1.4); a key that is held down presses once.
 */
export function hostKeys(letters: () => boolean): () => void {
	const press = (event: KeyboardEvent) => {
		const { target, key, repeat } = event;
		if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || repeat) return;
		const verb = KEYS[key] ?? KEYS[key.toLowerCase()];
		const isLetter = key.length === 1 && key !== ' ';
		if (!verb || (isLetter && !letters())) return;
		const isOwnKey = key === ' ' || key === 'Enter' ? CONTROLS : FIELDS;
		if (target instanceof Element && target.closest(isOwnKey)) return;
		const button = document.querySelector<HTMLButtonElement>(`button[data-key=${verb}]`);
		if (!button || button.disabled) return;
		event.preventDefault();
		button.click();
	};
	document.addEventListener('keydown', press);
	return () => document.removeEventListener('keydown', press);
}
