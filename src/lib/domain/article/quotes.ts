import type { Span } from './article.ts';

/** A quotation with its marks; `closed` is false where it goes on into the next paragraph. */
export interface Quotation extends Span {
	closed: boolean;
}

/** A single mark opens where a word may begin, and not before the digits of "’90s". */
const SINGLE_OPENS = /(?:^|[\s([—–-])‘(?=\p{L})/uy;

/**
 * The quoted passages of a paragraph, in order, between double marks or between single typographic
 * ones. Straight double marks open and close by turns; straight single ones are taken for apostrophes.
 */
export function quotationsIn(text: string): Quotation[] {
	const quotations: Quotation[] = [];
	let open = -1;
	for (let i = 0; i < text.length; i++) {
		const mark = text[i];
		if (open < 0 && mark === '‘') {
			const end = singleEnd(text, i);
			if (end === null) continue;
			quotations.push({ start: i, end, closed: true });
			i = end - 1;
		} else if (mark === '“' || (mark === '"' && open < 0)) {
			if (open < 0) open = i;
		} else if ((mark === '”' || mark === '"') && open >= 0) {
			quotations.push({ start: open, end: i + 1, closed: true });
			open = -1;
		}
	}
	if (open >= 0) quotations.push({ start: open, end: text.length, closed: false });
	return quotations;
}

/**
 * Where a quotation in single marks ends: at a mark behind a stop or a comma, else at the first mark
 * behind which no letter follows ("the players’ bus" may end one too early). Null where none is opened
 * or closed.
 */
function singleEnd(text: string, at: number): number | null {
	SINGLE_OPENS.lastIndex = Math.max(0, at - 1);
	if (!SINGLE_OPENS.test(text) && !(at === 0 && /^‘\p{L}/u.test(text))) return null;
	const rest = text.slice(at + 1);
	const close = /[,.?!…—]’(?!\p{L})/u.exec(rest);
	const nextOpens = rest.indexOf('‘');
	if (close && (nextOpens < 0 || close.index < nextOpens)) return at + 1 + close.index + 2;
	const plain = /\p{L}’(?![\p{L}\d])/u.exec(rest);
	return plain ? at + 1 + plain.index + 2 : null;
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
	return curly > 0 || straight % 2 === 1 || bracket > 0 || isSingleOpen(text);
}

/** A quotation in single marks that began with a sentence and has not ended. */
function isSingleOpen(text: string): boolean {
	const at = text.lastIndexOf('‘');
	return at >= 0 && /^‘\p{Lu}/u.test(text.slice(at)) && singleEnd(text, at) === null;
}
