import type { Span } from './article.ts';

/** A quotation with its marks; `closed` is false where it goes on into the next paragraph. */
export interface Quotation extends Span {
	closed: boolean;
}

/** The double-quoted passages of a paragraph, in order. Straight marks open and close by turns. */
export function quotationsIn(text: string): Quotation[] {
	const quotations: Quotation[] = [];
	let open = -1;
	for (let i = 0; i < text.length; i++) {
		const mark = text[i];
		if (mark === '“' || (mark === '"' && open < 0)) {
			if (open < 0) open = i;
		} else if ((mark === '”' || mark === '"') && open >= 0) {
			quotations.push({ start: open, end: i + 1, closed: true });
			open = -1;
		}
	}
	if (open >= 0) quotations.push({ start: open, end: text.length, closed: false });
	return quotations;
}

/** Whether more quotations or brackets are opened than closed. */
export function isOpen(text: string): boolean {
	let [curly, straight, bracket] = [0, 0, 0];
	for (const mark of text) {
		if (mark === '“') curly++;
		else if (mark === '”') curly--;
		else if (mark === '"') straight++;
		else if (mark === '(') bracket++;
		else if (mark === ')') bracket--;
	}
	return curly > 0 || straight % 2 === 1 || bracket > 0;
}
