/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
	'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul'.split(
		' '
	)
);
const UNREAD = new Set(
	'script style noscript template svg iframe object head title button select'.split(' ')
);

/** The text of an element, one line for each block, white space folded; no empty lines. */
export function linesIn(root: Node): string[] {
	const lines: string[] = [];
	let line = '';
	const end = () => {
		const text = line.replace(/\s+/g, ' ').trim();
		if (text) lines.push(text);
		line = '';
	};
	// by hand and not by recursion: a page may be nested deep
	let node: Node | null = root;
	while (node) {
		const name = node.nodeName.toLowerCase();
		if (node.nodeType === TEXT) line += node.nodeValue ?? '';
		if (name === 'br' || BLOCKS.has(name)) end();
		if (node.firstChild && !UNREAD.has(name)) {
			node = node.firstChild;
			continue;
		}
		while (node && node !== root && !node.nextSibling) {
			node = node.parentNode;
			if (node && BLOCKS.has(node.nodeName.toLowerCase())) end();
		}
		node = node && node !== root ? node.nextSibling : null;
	}
	end();
	return lines;
}

const TEXT = 3;
