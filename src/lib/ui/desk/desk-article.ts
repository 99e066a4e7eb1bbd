import type { Block, Span } from '../../domain/article/article.ts';
import { sentencesOf } from '../../domain/article/sentences.ts';

/** A sentence of the body with the number it goes by on the desk. */
export interface NumberedSentence extends Span {
	n: number;
	/** Index of its paragraph among the blocks. */
	block: number;
}

/** An article as the desk's pages get it. */
export interface DeskArticle {
	id: string;
	title: string;
	source: string;
	author: string;
	publishedOn: string | null;
	url: string;
	/** '' where it was taken down. */
	text: string;
	/** Of the text: forms send it along, for their passages are places in it. */
	sha256: string;
	blocks: Block[];
	sentences: NumberedSentence[];
	isTakenDown: boolean;
}

/** Numbers the sentences on the server: browsers cut sentences differently, or not at all. */
export function deskArticle(article: Omit<DeskArticle, 'sentences' | 'isTakenDown'>): DeskArticle {
	const { id, title, source, author, publishedOn, url, text, sha256, blocks } = article;
	const sentences = sentencesOf(text, blocks).map((sentence, index) => ({
		...sentence,
		n: index + 1
	}));
	const isTakenDown = text === '';
	const about = { id, title, source, author, publishedOn, url };
	return { ...about, text, sha256, blocks, sentences, isTakenDown };
}

/** The sentences of each paragraph, in order. */
export function paragraphsOf({ sentences }: DeskArticle): NumberedSentence[][] {
	const paragraphs: NumberedSentence[][] = [];
	for (const sentence of sentences) {
		const last = paragraphs.at(-1);
		if (last?.[0]?.block === sentence.block) last.push(sentence);
		else paragraphs.push([sentence]);
	}
	return paragraphs;
}

type Placed = Span & { articleId: string };

/** "Sentence 12", "Sentences 3 and 4"; '' when the passage is in no sentence of the body. */
export function placeText(evidence: readonly Placed[], articles: readonly DeskArticle[]): string {
	const numbers = evidence.flatMap(({ articleId, start, end }) =>
		(articles.find(({ id }) => id === articleId)?.sentences ?? [])
			.filter((sentence) => sentence.start < end && sentence.end > start)
			.map(({ n }) => n)
	);
	const list = [...new Set(numbers)].sort((a, b) => a - b);
	if (list.length < 2) return list.length ? `Sentence ${list[0]}` : '';
	return `Sentences ${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

/** How a passage stands in a form field or a link; `evidence-ref.ts` reads it. */
export const refText = ({ articleId, start, end, until }: Placed & { until?: string }): string =>
	`${articleId}:${start}-${end}${until ? `@${until}` : ''}`;
