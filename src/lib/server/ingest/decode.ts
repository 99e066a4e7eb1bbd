const MARKS: readonly (readonly [string, readonly number[]])[] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]]
];
/** A page says its encoding within its first kilobyte (HTML standard). */
const META = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,40})/i;

/**
 * The text of a page or a file: by its byte order mark, the header, the page's own word, else UTF-8
 * where that holds, and Windows-1252 where it does not.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
	const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
	const inHeader = /charset\s*=\s*"?([\w-]{2,40})/i.exec(contentType)?.[1];
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength));
	const named = marked ?? inHeader ?? META.exec(head.toString('latin1'))?.[1];
	return (named && decoded(bytes, named, false)) ?? decoded(bytes, 'utf-8', true) ?? western(bytes);
}

function decoded(bytes: Uint8Array, encoding: string, isStrict: boolean): string | null {
	try {
		const decoder = new TextDecoder(encoding, { fatal: isStrict });
		return decoder.encoding === 'windows-1252' ? western(bytes) : decoder.decode(bytes);
	} catch {
		return null; // a name that nobody knows, or bytes that are none of it
	}
}

/** What Windows-1252 has where ISO 8859-1 has control characters, from 0x80 on. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Windows-1252, by hand: some versions of Node decode it as ISO 8859-1 (nodejs/node#56542). */
const western = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
		.toString('latin1')
		.replace(/[\x80-\x9f]/g, (sign) => WESTERN.charAt(sign.charCodeAt(0) - 0x80));
