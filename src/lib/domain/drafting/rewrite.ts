import type { Span } from '../article/article.ts';
import type { Edit } from './draft-question.ts';

/** A passage of the article that a stem words differently. */
export interface Replacement extends Span {
	to: string;
	kind: Edit['kind'];
}

/** The passage `span` of the text with the replacements made; they must not overlap. */
export function rewritten(text: string, span: Span, replacements: readonly Replacement[]): string {
	let from = span.start;
	let out = '';
	for (const { start, end, to } of inside(span, replacements)) {
		if (start < from) continue;
		out += text.slice(from, start) + to;
		from = end;
	}
	return tidy(out + text.slice(from, span.end));
}

/** The differences as the teacher is shown them. */
export const editsOf = (text: string, span: Span, replacements: readonly Replacement[]): Edit[] =>
	inside(span, replacements).map(({ kind, start, end, to }) => ({
		kind,
		from: text.slice(start, end).trim(),
		to
	}));

const inside = (span: Span, replacements: readonly Replacement[]) =>
	replacements
		.filter(({ start, end }) => start >= span.start && end <= span.end)
		.sort((a, b) => a.start - b.start);

/** One blank between words, none before a comma or a stop. */
export const tidy = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.replace(/ ([,;?]|\.(?!\.))/g, '$1')
		.trim();

export const capitalised = (text: string): string =>
	text.replace(
		/^(["“‘']?)(\p{Ll})/u,
		(_all, mark: string, letter: string) => mark + letter.toUpperCase()
	);

/** Double quotation marks become single ones, to stand inside double ones. */
export const innerQuotes = (text: string): string =>
	text
		.replace(/“/g, '‘')
		.replace(/”/g, '’')
		.replace(/"([^"]*)"/g, '‘$1’')
		.replace(/"/g, '’');

/** Closes a question: no stop or comma before the question mark. */
export const asQuestion = (text: string): string => `${tidy(text).replace(/[\s.,;:–—-]+$/, '')}?`;
