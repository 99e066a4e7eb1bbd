import type { Article } from '../../domain/article/article.ts';
import type { FetchProblem, ReadProblem } from '../../domain/article/usable.ts';
import { decodeText } from './decode.ts';
import { fetchPage, MOST_BYTES, type FetchRules } from './fetch-page.ts';
import { readText } from './read-text.ts';

export type TakeInProblem = ReadProblem | FetchProblem;
export type TakenIn =
	| { ok: true; article: Article }
	/** `door` is where it came in, for the form to say it there. */
	| { ok: false; door: 'text' | 'file' | 'url'; reason: TakeInProblem };

/** What a teacher gave: a text goes before a file, and a file before a link. */
export interface Given {
	text: string;
	file: File | null;
	url: string;
}

/** Reads an article from a pasted text or HTML, a text or HTML file, or the page behind a link. */
export async function takeIn({ text, file, url }: Given, rules?: FetchRules): Promise<TakenIn> {
	if (text.trim()) return at('text', readText(text));
	if (file) return at('file', await readFile(file));
	if (!url) return { ok: false, door: 'text', reason: 'empty' };
	const page = await fetchPage(url, rules);
	return at('url', page.ok ? readBytes(page.bytes, page.contentType) : page);
}

type Read = { ok: true; article: Article } | { ok: false; reason: TakeInProblem };

const at = (door: 'text' | 'file' | 'url', read: Read): TakenIn =>
	read.ok ? read : { ...read, door };

const readFile = async (file: File): Promise<Read> =>
	file.size > MOST_BYTES
		? { ok: false, reason: 'too-large' }
		: readBytes(new Uint8Array(await file.arrayBuffer()), '');

function readBytes(bytes: Uint8Array, contentType: string): Read {
	if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46)
		return { ok: false, reason: 'pdf' };
	return readText(decodeText(bytes, contentType));
}
