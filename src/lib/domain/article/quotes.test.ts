import { expect, test } from 'vitest';
import { isOpen, quotationsIn } from './quotes.ts';

const quoted: [text: string, quotations: string[]][] = [
	['“Lugo is calm,” she said. “For now.”', ['“Lugo is calm,”', '“For now.”']],
	['"Lugo is calm," she said.', ['"Lugo is calm,"']],
	['‘I don’t know,’ she said. ‘Ask me on Sunday.’', ['‘I don’t know,’', '‘Ask me on Sunday.’']],
	['He called it ‘a question for upstairs’.', ['‘a question for upstairs’']],
	['The players’ bus left in the ’90s.', []],
	['It’s the sailors’ harbour.', []],
	['“He said ‘never’ to me.”', ['“He said ‘never’ to me.”']]
];
test.each(quoted)('%s', (text, quotations) =>
	expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(quotations)
);

const open: [text: string, isOpen: boolean][] = [
	['She said: “We will', true],
	['‘We will sail at noon', true],
	['‘We will sail,’ she said', false],
	['the sailors’ harbour', false],
	['(a harbour', true]
];
test.each(open)('%s', (text, expected) => expect(isOpen(text)).toBe(expected));
