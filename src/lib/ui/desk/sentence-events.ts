import { selectedSpan } from '../selection.ts';
import type { Place } from '../../domain/questions/place.ts';

interface Listeners {
	/** The sentence under the pointer, or none. */
	onpoint: (place: Place | null) => void;
	/** A sentence that was pressed, or text that was selected. */
	onpick: (place: Place) => void;
}

/** Turns pointer, press and selection inside an article into passages of its text. */
export function sentenceEvents(articleId: string, { onpoint, onpick }: Listeners) {
	return (root: HTMLElement) => {
		const over = (event: Event) => onpoint(placeOf(event.target, articleId));
		// later, because text that is taken away is left in the middle of an update
		const leave = () => queueMicrotask(() => onpoint(null));
		const press = (event: Event) => {
			const selected = selectedSpan(root, document.getSelection());
			const place = selected ? { ...selected, articleId } : placeOf(event.target, articleId);
			if (place) onpick(place);
		};
		root.addEventListener('pointerover', over);
		root.addEventListener('pointerleave', leave);
		// `click` comes after a selection by mouse and by long press alike
		root.addEventListener('click', press);
		return () => {
			root.removeEventListener('pointerover', over);
			root.removeEventListener('pointerleave', leave);
			root.removeEventListener('click', press);
		};
	};
}

function placeOf(target: EventTarget | null, articleId: string): Place | null {
	const sentence = target instanceof Element ? target.closest<HTMLElement>('[data-start]') : null;
	if (!sentence) return null;
	const { start, end } = sentence.dataset;
	return { articleId, start: Number(start), end: Number(end) };
}
