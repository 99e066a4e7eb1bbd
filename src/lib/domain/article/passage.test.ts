import { expect, test } from 'vitest';
import type { Block } from './article.ts';
import { bodyParts } from './passage.ts';

const text = 'One two.\nPhoto: AP\n Three four. ';
const blocks: Block[] = [
	{ start: 0, end: 8, kind: 'body' },
	{ start: 9, end: 18, kind: 'caption' },
	{ start: 20, end: 31, kind: 'body' }
];

test.each([
	['inside one paragraph', 4, 8, ['two.']],
	['spaces at the ends go', 3, 9, ['two.']],
	['across furniture', 4, 26, ['two.', 'Three']],
	['furniture alone', 9, 18, []],
	['white space alone', 3, 4, []]
])('%s', (_name, start, end, parts) => {
	const found = bodyParts(text, blocks, { start, end });
	expect(found.map((part) => text.slice(part.start, part.end))).toEqual(parts);
});
