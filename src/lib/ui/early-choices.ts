type Control = HTMLInputElement | HTMLSelectElement;

const CONTROLS = 'input:is([type=radio], [type=checkbox]), select';

/** The option that a list shows when nobody has chosen. */
const preset = (options: HTMLOptionElement[]) =>
	options.find(({ defaultSelected }) => defaultSelected) ?? options[0];

const isChanged = (control: Control): boolean =>
	control instanceof HTMLSelectElement
		? preset([...control.options])?.selected === false
		: control.checked !== control.defaultChecked;

/**
 * Hydration puts ticks and selections back to what the server sent. Called before it, this
 * remembers what somebody chose while the scripts were still under way; the function it gives
 * chooses that again.
 */
export function rememberChoices(): () => void {
	const changed = [...document.querySelectorAll<Control>(CONTROLS)].filter(isChanged);
	const again = changed.map((control) => {
		if (control instanceof HTMLSelectElement) {
			const { value } = control;
			return () => control.value !== value && tell(control, () => (control.value = value));
		}
		const { checked } = control;
		return () => control.checked !== checked && tell(control, () => (control.checked = checked));
	});
	return () => again.forEach((choose) => choose());
}

function tell(control: Control, change: () => void): void {
	change();
	for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
}
