import { Parser } from 'htmlparser2';

/** Deeper or fuller than any newspaper's page; what reads the tree calls itself and would overflow. */
const DEEPEST = 300;
const MOST_ELEMENTS = 60_000;
/** UTF-16 units that are read before the count is looked at. */
const CHUNK = 16_384;

/**
 * Whether a page is nested deeper or has more elements than any newspaper's. It is counted by the
 * parser that reads it afterwards, which alone knows what closes what, and stops where it is clear.
 */
export function isTangled(html: string): boolean {
	let depth = 0;
	let deepest = 0;
	let elements = 0;
	const parser = new Parser({
		onopentag: () => {
			elements++;
			deepest = Math.max(deepest, ++depth);
		},
		onclosetag: () => {
			depth--;
		}
	});
	for (let at = 0; at < html.length; at += CHUNK) {
		parser.write(html.slice(at, at + CHUNK));
		if (deepest > DEEPEST || elements > MOST_ELEMENTS) return true;
	}
	return false;
}
