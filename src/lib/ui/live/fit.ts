import type { Attachment } from 'svelte/attachments';

/** Smaller than this it could not be read from the last row: then it scrolls. */
const SMALLEST = 0.4;

/**
 * Makes what stands in a box smaller until it fits, by the factor `--fit`, and again when the box
 * changes. `shown` is what it holds: with something else in it, it is measured anew.
 */
export const fit =
	(shown: unknown): Attachment<HTMLElement> =>
	(box) => {
		void shown;
		const measure = () => {
			for (let factor = 1; factor >= SMALLEST; factor -= 0.05) {
				box.style.setProperty('--fit', factor.toFixed(2));
				if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return;
			}
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(box);
		void document.fonts.ready.then(measure);
		return () => observer.disconnect();
	};
