/** A page's view of a game, and whoever waits for what it will show. */
export class Watched<View> {
	view: View | null = null;
	#waiting: { until: (view: View) => boolean; resolve: (came: boolean) => void }[] = [];

	show(view: View): void {
		this.view = view;
		const done = this.#waiting.filter(({ until }) => until(view));
		this.#waiting = this.#waiting.filter(({ until }) => !until(view));
		for (const { resolve } of done) resolve(true);
	}

	/** True once it shows what is waited for; false if it does not within `ms`. */
	until(until: (view: View) => boolean, ms = PATIENCE_MS): Promise<boolean> {
		if (this.view !== null && until(this.view)) return Promise.resolve(true);
		return new Promise((resolve) => {
			const timer = setTimeout(() => {
				this.#waiting = this.#waiting.filter((one) => one !== waiting);
				resolve(false);
			}, ms);
			const waiting = {
				until,
				resolve: (came: boolean) => {
					clearTimeout(timer);
					resolve(came);
				}
			};
			this.#waiting.push(waiting);
		});
	}
}

const PATIENCE_MS = 30_000;
