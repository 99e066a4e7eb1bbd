/** Brings the sentence at an offset into view inside its scrolling pane; the page itself stays. */
export function reveal(pane: HTMLElement, offset: number): void {
	if (pane.scrollHeight <= pane.clientHeight) return;
	const sentences = [...pane.querySelectorAll<HTMLElement>('[data-start]')];
	const sentence = sentences.find(({ dataset }) => Number(dataset.end) > offset);
	if (!sentence) return;
	const box = pane.getBoundingClientRect();
	const here = sentence.getBoundingClientRect();
	if (here.top < box.top || here.bottom > box.bottom)
		pane.scrollTop += here.top - box.top - box.height / 3;
}
