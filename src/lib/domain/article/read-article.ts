import type { Article, Block, BlockKind } from './article.ts';
import { isoOf, readDate } from './calendar.ts';
import { splitDateline } from './dateline.ts';
import { LINE_RULES, namesWriter, opensAppendix, writerOf, type Page } from './furniture.ts';
import { endsAsSentence, foldLine, linesOf, normaliseText, wordCount, type Line } from './lines.ts';
import { sourceIn } from './source.ts';

/**
 * Reads a pasted page: classifies each line, and finds title, source, author and date where the
 * text has them. Nothing is deleted; furniture is only marked.
 */
export function readArticle(input: string): Article {
	const text = normaliseText(input);
	const lines = linesOf(text);
	const title = titleOf(lines);
	const blocks = markStandfirst(classify(lines, title));
	const textsOf = (kind: BlockKind) =>
		blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));
	return {
		text,
		title,
		source: sourceIn(title, textsOf('bio'), textsOf('meta')),
		author: authorIn(textsOf('byline')),
		publishedOn: dateIn(textsOf('meta')),
		blocks
	};
}

/** A byline, a date or a kicker has no more. */
const FEW_WORDS = 10;

/** The first line, when it is short and does not end like a sentence of running text. */
function titleOf(lines: readonly Line[]): string {
	const first = lines[0];
	if (!first || lines.length < 2) return '';
	const { text } = first;
	if (wordCount(text) > 30 || text.length > 250 || /[;:,]$/.test(text)) return '';
	// a headline may be a sentence, where no paragraph follows at once
	const isFollowedByShort = wordCount(lines[1]?.text ?? '') <= FEW_WORDS;
	return !/[.]$/.test(text) || isFollowedByShort ? text : '';
}

function classify(lines: readonly Line[], title: string): Block[] {
	const writers = new Set<string>();
	const seen = new Set<string>();
	const firstParagraph = lines.findIndex(
		({ text }, index) => index > 1 && wordCount(text) > 25 && endsAsSentence(text)
	);
	const page: Page = {
		lines,
		title,
		writers,
		seen,
		firstParagraph: firstParagraph < 0 ? Math.min(8, lines.length) : firstParagraph + 3,
		inAppendix: false
	};
	const blocks: Block[] = [];
	lines.forEach((line, index) => {
		const kind = LINE_RULES.find(([, holds]) => holds(line, index, page))?.[0] ?? 'body';
		if (kind === 'byline' && namesWriter(line, index, page)) writers.add(writerOf(line.text));
		seen.add(foldLine(line.text));
		if (opensAppendix(line.text) && index > lines.length / 2) page.inAppendix = true;
		blocks.push(
			...(kind === 'body' ? splitDateline(line) : [{ start: line.start, end: line.end, kind }])
		);
	});
	return blocks;
}

/** A paragraph between the headline and its copy or the byline is the standfirst. */
function markStandfirst(blocks: Block[]): Block[] {
	const head = blocks
		.slice(0, 8)
		.findLastIndex(({ kind }, index) => index > 0 && (kind === 'byline' || kind === 'duplicate'));
	const bodies = blocks.slice(0, Math.max(head, 0)).filter(({ kind }) => kind === 'body').length;
	if (bodies > 2) return blocks;
	return blocks.map((block, index) =>
		index < head && block.kind === 'body' ? { ...block, kind: 'standfirst' } : block
	);
}

function authorIn(bylines: readonly string[]): string {
	return (
		(bylines[0] ?? '')
			.replace(/^by /i, '')
			.split(/,| \| /)[0]
			?.trim() ?? ''
	);
}

function dateIn(metas: readonly string[]): string | null {
	for (const meta of metas) {
		const date = readDate(meta);
		const iso = date && isoOf(date);
		if (iso) return iso;
	}
	return null;
}
