/** The number keys, and the switch that WCAG 2.1.4 asks for: shortcuts of one key can be off. */
export interface KeySwitch {
	on: boolean;
	toggle: () => void;
}

const STORED_AS = 'lede-number-keys';

/** Lets keys 1 to 9 press the radios or checkboxes in `list`, except while someone is typing. */
export function choosesByKey(list: Element, changed: (keys: KeySwitch) => void) {
	const toggle = () => {
		remember(!isOn());
		changed({ on: isOn(), toggle });
	};
	const press = (event: KeyboardEvent) => {
		if (!isOn() || !/^[1-9]$/.test(event.key) || isBusy(event)) return;
		const input = list.querySelectorAll<HTMLInputElement>('input')[Number(event.key) - 1];
		if (!input || input.matches(':disabled')) return;
		event.preventDefault();
		input.focus();
		input.click();
	};
	document.addEventListener('keydown', press);
	changed({ on: isOn(), toggle });
	return { stop: () => document.removeEventListener('keydown', press) };
}

function isBusy(event: KeyboardEvent): boolean {
	if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return true;
	const typing =
		'input:not([type=radio], [type=checkbox]), textarea, select, dialog, [contenteditable]';
	return event.target instanceof Element && event.target.closest(typing) !== null;
}

// Storage can be refused (private windows): then the switch holds for this page.
let here = true;

function isOn(): boolean {
	try {
		return localStorage.getItem(STORED_AS) !== 'off';
	} catch {
		return here;
	}
}

function remember(on: boolean): void {
	here = on;
	try {
		localStorage.setItem(STORED_AS, on ? 'on' : 'off');
	} catch {
		// kept in `here`
	}
}
