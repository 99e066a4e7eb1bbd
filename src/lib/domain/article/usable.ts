import type { Article } from './article.ts';
import { wordCount } from './lines.ts';

/** Why no quiz can be made of a text. The UI turns each into a sentence. */
export type ArticleProblem =
	| 'empty'
	| 'too-long'
	| 'pdf'
	| 'unreadable'
	| 'garbled'
	| 'not-english'
	| 'only-furniture'
	| 'too-short';

/** Why a page's source cannot be read. */
export type ReadProblem = ArticleProblem | 'too-deep' | 'login-page';

/** Why a page could not be fetched. */
export type FetchProblem =
	| 'bad-address'
	| 'not-allowed'
	| 'unreachable'
	| 'too-slow'
	| 'too-large'
	| 'too-many-redirects'
	| 'not-found'
	| 'refused'
	| 'server-fault'
	| 'pdf'
	| 'not-a-page';

export const LONGEST_ARTICLE = 200_000;
export const FEWEST_WORDS = 40;
/** A page of so many words with next to no running text among them is menus and links. */
const WORDS_OF_A_PAGE = 120;

/** Judges a text before it is read: reading a very long one would take long. */
export function pasteProblem(input: string): ArticleProblem | null {
	if (!input.trim()) return 'empty';
	if (input.startsWith('%PDF-')) return 'pdf';
	if (input.length > LONGEST_ARTICLE) return 'too-long';
	if (!isReadable(input)) return 'unreadable';
	return isGarbled(input) ? 'garbled' : null;
}

/** Judges what was read: furniture does not count, since questions rest on the body alone. */
export function articleProblem({ text, blocks }: Article): ArticleProblem | null {
	const body = blocks
		.filter(({ kind }) => kind === 'body')
		.map(({ start, end }) => text.slice(start, end))
		.join('\n');
	const words = wordCount(body);
	if (words >= FEWEST_WORDS) return isEnglish(body) ? null : 'not-english';
	if (wordCount(text) < WORDS_OF_A_PAGE) return 'too-short';
	return isEnglish(text) ? 'only-furniture' : 'not-english';
}

/** A picture or a file that was pasted as text has few letters and many control characters. */
function isReadable(input: string): boolean {
	const sample = input.slice(0, 20_000);
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	const broken = sample.match(/[^\P{Cc}\s]|\uFFFD/gu)?.length ?? 0;
	const solid = sample.replace(/\s/g, '').length;
	return !input.includes('\0') && letters > solid * 0.4 && broken <= solid * 0.02;
}

/** UTF-8 that was read as another encoding leaves pairs that no English text has. */
const MOJIBAKE = /â€[œ™˜“”¦\u009d\u0093\u0094]|Ã[©¨¼¶¤±³¡\u00ad]|Â[£«»\u00a0]/gu;
const isGarbled = (input: string): boolean => (input.match(MOJIBAKE)?.length ?? 0) > 2;

const COMMON_ENGLISH = new Set(
	'the of and to in a is that for it was on with as are by be at from this have has had not but which or an were said he she they his her will who'.split(
		' '
	)
);

/** English running text has one of its commonest words in every eight or so. */
function isEnglish(text: string): boolean {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const common = words.filter((word) => COMMON_ENGLISH.has(word)).length;
	return common >= words.length / 10;
}
