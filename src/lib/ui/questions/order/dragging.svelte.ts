/** A row that a finger or the mouse has taken, and where it would come down. */
export interface Drag {
	from: number;
	to: number;
	/** How far it was moved, in pixels. */
	by: number;
}

/**
 * Dragging of rows up and down. Nothing else moves until the row is let go, so that the finger
 * keeps its row; a drag that the browser takes away (a scroll, a call) changes nothing.
 */
export class Dragging {
	now = $state<Drag | null>(null);
	readonly #drop: (from: number, to: number) => void;

	constructor(drop: (from: number, to: number) => void) {
		this.#drop = drop;
	}

	/** A finger takes a row by its handle, for elsewhere it scrolls; a mouse takes it anywhere. */
	take(event: PointerEvent & { currentTarget: HTMLElement }, from: number): void {
		const { target, currentTarget: row, pointerType, pointerId, clientY, button } = event;
		const onHandle = target instanceof Element && target.closest('[data-handle]') !== null;
		if (button !== 0 || (pointerType !== 'mouse' && !onHandle)) return;
		const rows = [...(row.parentElement?.children ?? [])];
		const middles = rows.map((one) => {
			const { top, height } = one.getBoundingClientRect();
			return top + height / 2;
		});
		const middle = middles[from] ?? 0;
		row.setPointerCapture(pointerId);
		row.onpointermove = (move) => {
			const by = move.clientY - clientY;
			if (!this.now && Math.abs(by) < 4) return;
			const to = middles.filter((other, index) => index !== from && other < middle + by).length;
			this.now = { from, to, by };
		};
		row.onlostpointercapture = () => {
			row.onpointermove = null;
			this.now = null;
		};
		row.onpointerup = () => {
			if (this.now && this.now.to !== from) this.#drop(from, this.now.to);
		};
	}
}
