/** Elements without an end, or whose end the parser supplies. */
const UNNESTED =
	/^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|tr|td|th)$/;
/** What stands in them is no markup. */
const RAW = /^(?:script|style|textarea|title)$/;

/** How many elements a page has and how deep they lie in each other: one pass, without parsing it. */
export function nestingOf(html: string): { depth: number; elements: number } {
	const lower = html.toLowerCase();
	let now = 0;
	let depth = 0;
	let elements = 0;
	for (let at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at)) {
		if (lower.startsWith('<!--', at)) {
			at = after(lower, '-->', at);
			continue;
		}
		const isClose = lower[at + 1] === '/';
		const name = nameAt(lower, at + (isClose ? 2 : 1));
		// "a < b" is no tag
		at = name ? tagEnd(lower, at) : at + 1;
		if (!name) continue;
		const isNested = !UNNESTED.test(name) && lower[at - 2] !== '/';
		if (isClose) now = Math.max(0, now - Number(isNested));
		else {
			elements++;
			if (RAW.test(name)) at = after(lower, `</${name}`, at);
			else if (isNested) depth = Math.max(depth, ++now);
		}
	}
	return { depth, elements };
}

const nameAt = (html: string, at: number): string =>
	/^[a-z][a-z0-9-]*/.exec(html.slice(at, at + 30))?.[0] ?? '';

/** Behind the next `mark`, or the end of the page. */
function after(html: string, mark: string, from: number): number {
	const at = html.indexOf(mark, from);
	return at < 0 ? html.length : at + mark.length;
}

/** Behind the ">" of the tag, which does not stand in quotation marks; the end where there is none. */
function tagEnd(html: string, from: number): number {
	let quote = '';
	for (let at = from + 1; at < html.length; at++) {
		const sign = html[at] ?? '';
		if (quote) quote = sign === quote ? '' : quote;
		else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === '>') return at + 1;
	}
	return html.length;
}
