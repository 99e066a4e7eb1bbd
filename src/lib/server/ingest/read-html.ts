import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isoOf, readDate } from '../../domain/article/calendar.ts';
import { linesIn } from './html-lines.ts';
import { isTangled } from './nesting.ts';

/** What a page says of itself, and its text: a paragraph a line, with blank lines between. */
export interface ReadPage {
	text: string;
	title: string;
	source: string;
	author: string;
	publishedOn: string | null;
	/** It asks for a password and has little else. */
	isLogin: boolean;
}

/** A page that asks to log in and has fewer words than this is no article. */
const FEW_WORDS = 150;

/**
 * Reads a page's HTML; null where it is nested too deep or has too many elements to be read. What
 * the extractor leaves in is kept: furniture is marked later, never deleted.
 */
export function readHtml(html: string): ReadPage | null {
	if (isTangled(html)) return null;
	const { document } = parseHTML(wholePage(html));
	const hasPassword = document.querySelector('input[type="password"]') !== null;
	const stamped = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '';
	const everything = linesIn(document.body);
	const found = new Readability(document).parse();
	const article = found?.content ? linesIn(parseHTML(wholePage(found.content)).document.body) : [];
	const lines = article.length > 0 ? article : everything;
	const title = (found?.title ?? '').trim();
	return {
		text: (title && lines[0] !== title ? [title, ...lines] : lines).join('\n\n'),
		title,
		source: found?.siteName?.trim() ?? '',
		author: (found?.byline ?? '')
			.replace(/^by\s+/i, '')
			.replace(/\s+/g, ' ')
			.trim(),
		publishedOn: dayIn(found?.publishedTime ?? '') ?? dayIn(stamped),
		isLogin: hasPassword && lines.join(' ').split(/\s+/).length < FEW_WORDS
	};
}

/** The parser takes a fragment for a document without a body. */
const wholePage = (html: string): string =>
	/<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;

function dayIn(text: string): string | null {
	const date = readDate(text);
	return date && isoOf(date);
}

/** Whether a pasted text is the source of a page: it begins with a tag and has others that close. */
export const isHtml = (text: string): boolean =>
	/^\s*<(?:!doctype html|!--|html|head|body|main|article|section|header|div|p|h[1-6]|meta|script)\b/i.test(
		text
	) && /<\/(?:p|div|article|section|body|html|h[1-6])>/i.test(text);
