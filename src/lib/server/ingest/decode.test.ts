import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const latin = Buffer.from('caf\xe9 \x93yes\x94', 'latin1');
const page = (charset: string) =>
	Buffer.concat([Buffer.from(`<meta charset="${charset}"><p>`), latin]);

test.each([
	['UTF-8 without a word', Buffer.from('café “yes”'), '', 'café “yes”'],
	['a byte order mark', Buffer.from('\ufeffcafé'), 'text/html; charset=iso-8859-1', 'café'],
	['UTF-16 by its mark', Buffer.from('\ufeffcafé', 'utf16le'), '', 'café'],
	['the header', latin, 'text/html; charset=windows-1252', 'café “yes”'],
	['ISO 8859-1 is read as browsers do', latin, 'text/html; charset="iso-8859-1"', 'café “yes”'],
	['bytes that are no UTF-8', latin, '', 'café “yes”'],
	['a charset that nobody knows', Buffer.from('café'), 'text/html; charset=klingon', 'café']
])('%s', (_name, bytes, contentType, text) => expect(decodeText(bytes, contentType)).toBe(text));

test("the page's own word", () => {
	expect(decodeText(page('windows-1252'))).toContain('café “yes”');
});
