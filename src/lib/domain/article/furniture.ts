import type { BlockKind } from './article.ts';
import { MONTH_PATTERN, WEEKDAY_PATTERN } from './calendar.ts';
import { endsAsSentence, foldLine, wordCount, type Line } from './lines.ts';

/** What is known of the page when a line is judged. */
export interface Page {
	lines: readonly Line[];
	title: string;
	/** Folded names of the writers seen so far. */
	writers: ReadonlySet<string>;
	/** Folded texts of the lines before this one. */
	seen: ReadonlySet<string>;
	/** The index of the first line that reads like a paragraph of an article. */
	firstParagraph: number;
	/** Whether a heading of a source or link section stands above. */
	inAppendix: boolean;
}

type Rule = (line: Line, index: number, page: Page) => boolean;

const at = (pattern: RegExp, mostWords = Infinity): Rule => {
	return ({ text }) => wordCount(text) <= mostWords && pattern.test(text);
};

const DATE_LINE = new RegExp(
	`^(?:(?:first |last )?(?:updated|published|posted|modified)(?: on| at)?:? *)?(?:(?:${WEEKDAY_PATTERN}|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun),? )?(?:${MONTH_PATTERN} \\d{1,2}(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH_PATTERN},? \\d{4}|\\d{4}-\\d\\d-\\d\\d)(?:[,|·T ]+(?:at )?\\d{1,2}[:.]\\d\\d.{0,40})?\\.?$`,
	'i'
);
const STAMP = /^(?:(?:first |last )?(?:updated|published|posted|modified))\b:?.{0,60}$/i;
const PLAYER_TIME = /^\d{1,2}:\d\d(?::\d\d)?(?: ?\/ ?\d{1,2}:\d\d)?$/;
const PAGE_WORD =
	/^(?:author|staff writer|reporter|correspondent|share|save|print|listen|watch|comments?|e-?mail|copy link|facebook|twitter|x|whatsapp|\d+ comments?|\d+[- ]min(?:ute)?s? (?:read|listen)|reading time.*|(?:(?:share|facebook|twitter|x|whatsapp|e-?mail|linkedin|reddit|print|save|copy link)[ ,|·/]*){2,})$/i;
const CREDIT_NAME = "[\\p{L}.’'-]{1,30}(?: [\\p{L}.’'-]{1,30}){0,4}";
const AGENCY =
	'(?:AFP|AP|AP Photo|Reuters|REUTERS|Getty(?: Images)?|EPA(?:-EFE)?|Bloomberg|Shutterstock|iStock|Pool|Anadolu|PA Media|Alamy|UPI|Xinhua|The [A-Z]\\w+(?: [A-Z]\\w+)?)';
const PICTURE_CREDIT = new RegExp(
	`(?:^|[.)] )${CREDIT_NAME} ?/ ?${AGENCY}(?: via ${AGENCY})?\\.?$|\\((?:AP|AFP|Reuters|Getty|EPA|Photo|Image|Courtesy)[^)]{0,80}\\)\\.?$`,
	'u'
);
const PICTURE_LABEL =
	/^(?:image|photo|photograph|picture|file photo|video|audio)s?\b(?: credit)?\s?[:—–-]|\b(?:Image|Photo|Photograph|Picture|File photo|Video|Audio|Photo credit|Courtesy)\s?: ?[\p{L}@]/u;
const COLLABORATORS =
	/\bcontributed to this (?:report|story|article)\b|^(?:additional )?(?:reporting|editing|writing) by\b|^with (?:reporting|files) (?:by|from)\b/i;
const PROMOTION =
	/©|\bcopyright\b|\ball rights reserved\b|\bsign up (?:for|to)\b|\bsubscribe\b|\bnewsletters?\b|^read (?:more|also|next)\b|^related\b|^click (?:here|on)\b|^follow (?:us|@)|^advertisement\b|^share (?:this|on)\b|^log ?in\b|\blicensed under\b|^(?:categories|tags|topics|filed under|watch|listen)\s?:|^more (?:on|from) |want to (?:learn|know) more|^this (?:page|article) is (?:archived|part)|^have (?:an opinion|your say)|^(?:accept|manage) (?:all )?cookies|\bis solely responsible for (?:all|the|its) content\b|^anyone (?:with|who) .*\b(?:asked|urged) to\b/i;
const APPENDIX =
	/^(?:sources?|references|notes|external links?|see also|related (?:news|articles|stories|links)|further reading|most read|recommended|more stories|have your say|sister links|notes? (?:to|for) editors|(?:press|media) contacts?|about (?:the (?:agency|organi[sz]ation|company|charity|authors?)|us)|more on this story)\s?:?$/i;
const REPORTER =
	/\b(?:is|was) (?:an? |the )?(?:[a-z-]+ ){0,3}(?:reporter|journalist|correspondent|editor|writer|columnist|contributor)\b.{0,80}\b(?:for|at|with|based in|covering|who)\b/i;
const WRITES = /\b(?:is an?|is the|reports|covers|writes|has written|joined|previously)\b/;
const PULL_QUOTE = /^["“].{10,400}["”]?\s?[-–—]\s?\p{Lu}[^.!?]{2,60}$/u;
const NAME_LINE =
	/^(?:by )?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|bin|al|and|der|la)){1,6}$/iu;

/** "Ana Lopes in Lugo", "Ana Lopes at the Town Stadium". */
const NAME_AND_PLACE =
	/^\p{Lu}\p{Ll}[\p{L}’'-]* (?:\p{Lu}[\p{L}’'-]* ?){1,2}(?:and \p{Lu}\p{Ll}[\p{L}’'-]* (?:\p{Lu}[\p{L}’'-]* ?){1,2})?(?:in|at) (?:the )?\p{Lu}[\p{L} ’'-]{2,40}$/u;

/** Whether a line is a writer's name alone, with or without "By". */
export const namesWriter: Rule = ({ text }, index, page) => {
	if (/^by \p{Lu}/iu.test(text) && wordCount(text) <= 12 && !/[.!?]$/.test(text)) return true;
	if (index > 0 && index < page.firstParagraph && NAME_AND_PLACE.test(text)) return true;
	if (!NAME_LINE.test(text) || !/^\p{Lu}/u.test(text)) return false;
	if (page.writers.has(writerOf(text))) return true;
	return index < page.firstParagraph && index > 0 && wordCount(text) <= 4 && everyWordCapital(text);
};

/** The folded name in a byline. */
export const writerOf = (text: string): string =>
	foldLine(text.replace(/^by /i, '').split(/,| \| /)[0] ?? '');

/** The kinds a line can be, tried from the top; what nothing claims is `body`. */
export const LINE_RULES: readonly (readonly [BlockKind, Rule])[] = [
	[
		'title',
		(line, _index, page) => line.text === page.title && !page.seen.has(foldLine(line.text))
	],
	['duplicate', (line, _index, page) => foldLine(line.text) === foldLine(page.title)],
	['furniture', (_line, _index, page) => page.inAppendix],
	['furniture', at(APPENDIX)],
	['meta', at(DATE_LINE)],
	['meta', at(STAMP, 12)],
	['meta', at(PLAYER_TIME)],
	['meta', at(PAGE_WORD)],
	['byline', namesWriter],
	['caption', at(PICTURE_CREDIT, 80)],
	['caption', at(PICTURE_LABEL, 80)],
	['credit', at(COLLABORATORS, 45)],
	['furniture', at(PROMOTION, 40)],
	['furniture', at(PULL_QUOTE)],
	['bio', isBiography],
	['duplicate', (line, _index, page) => page.seen.has(foldLine(line.text))],
	['duplicate', isPulledFromText],
	['heading', isHeading]
];

export const opensAppendix = (text: string): boolean => APPENDIX.test(text);

function isBiography({ text }: Line, index: number, page: Page): boolean {
	if (index < page.lines.length * 0.5) return false;
	const folded = foldLine(text);
	const startsWithWriter = [...page.writers].some((name) => name && folded.startsWith(`${name} `));
	return startsWithWriter
		? WRITES.test(text)
		: index >= page.lines.length * 0.75 && REPORTER.test(text);
}

/** A pull quote repeats the beginning of a paragraph, often with the speaker's name put behind. */
function isPulledFromText({ text }: Line, index: number, page: Page): boolean {
	const opening = foldLine(text.slice(0, 400)).slice(0, 60);
	if (opening.length < 60 || endsAsSentence(text)) return false;
	const copies = page.lines.slice(Math.max(0, index - 40), index + 40);
	return copies.some(
		(line) => line.text !== text && foldLine(line.text.slice(0, 400)).includes(opening)
	);
}

function isHeading({ text }: Line): boolean {
	if (endsAsSentence(text)) return false;
	const words = wordCount(text);
	return (
		words <= 16 ||
		(words <= 30 && !/\b(?:is|are|was|were|has|have|had|will|said|says)\b/.test(text))
	);
}

function everyWordCapital(text: string): boolean {
	return text
		.split(' ')
		.every((word) => /^\p{Lu}[\p{Ll}.'’-]*/u.test(word) && !/^(?:The|A|In|On)$/.test(word));
}
