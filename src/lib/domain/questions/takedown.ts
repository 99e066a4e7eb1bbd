import type { Block } from '../article/article.ts';
import { sentencesIn } from '../article/sentences.ts';
import type { AnchoredEvidence, AuthoredQuestion } from './authored.ts';
import { kindOf, type KindContent } from './kinds/index.ts';
import { TAKEN_DOWN } from './taken-down.ts';

/** Shorter ones ("He said no.") are everybody's. */
const FEWEST_WORDS = 5;

/** Evidence whose words are gone: its article was taken down. Source and link are still named. */
export const isTakenDown = ({ quote, until }: AnchoredEvidence): boolean =>
	quote === '' && until !== undefined;

/** The sentences by which a text is known again; its headline is a title, and stays. */
export const sentencesToTakeDown = (text: string, blocks: readonly Block[]): string[] =>
	blocks
		.filter(({ kind }) => kind !== 'title' && kind !== 'duplicate')
		.flatMap(({ start, end }) => {
			const paragraph = text.slice(start, end);
			return sentencesIn(paragraph).map((one) => paragraph.slice(one.start, one.end));
		})
		.filter((sentence) => sentence.split(/\s+/).length >= FEWEST_WORDS);

/** All texts within a value, without these sentences; gaps in square brackets count as filled. */
export function withoutSentences<T>(value: T, sentences: readonly string[]): T {
	const walk = (part: unknown): unknown => {
		if (typeof part === 'string') return cut(part, sentences);
		if (Array.isArray(part)) return part.map(walk);
		if (part === null || typeof part !== 'object') return part;
		return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
	};
	return walk(value) as T;
}

function cut(text: string, sentences: readonly string[]): string {
	const left = sentences.reduce((rest, sentence) => rest.replaceAll(sentence, TAKEN_DOWN), text);
	// a gap in the middle of a sentence: nothing of it can be kept
	const filled = left.replace(/[[\]]/g, '');
	return sentences.some((sentence) => filled.includes(sentence)) ? TAKEN_DOWN : left;
}

type Version = Pick<AuthoredQuestion, 'explanation' | 'hints' | 'evidence'> & KindContent;

/**
 * A question without the words of an article that was taken down on a day (ISO date). `isSpoilt`: it
 * showed them itself, so that it cannot be asked any more.
 */
export function withoutArticle<Question extends Version>(
	question: Question,
	articleId: string,
	sentences: readonly string[],
	day: string
): { question: Question; isSpoilt: boolean } {
	const { showsArticle, withoutArticle } = kindOf(question.kind);
	const shows = showsArticle?.(question.content) === articleId;
	const emptied = shows ? withoutArticle?.(question.content) : question.content;
	const content = withoutSentences(emptied, sentences);
	const { explanation, hints } = withoutSentences(
		{ explanation: question.explanation, hints: question.hints },
		sentences
	);
	const evidence = question.evidence.map((passage) =>
		passage.articleId === articleId ? { ...passage, quote: '', until: day } : passage
	);
	return {
		question: { ...question, content, explanation, hints, evidence },
		isSpoilt: asked(content) !== asked(question.content)
	};
}

/** What is asked and what is right; a note on a wrong option is neither. */
const asked = (content: unknown) =>
	JSON.stringify(content, (key, value: unknown) => (key === 'feedback' ? undefined : value));
