import * as v from 'valibot';
import { sentencesOf } from '../../article/sentences.ts';
import { readRef, type QuotedArticle } from '../evidence-ref.ts';
import { Stem } from '../options.ts';
import { TAKEN_DOWN } from '../taken-down.ts';
import type { Fields, Kind } from '../question.ts';

/** More would be a search, not a question. */
const MOST_SENTENCES = 80;
const FEWEST_SENTENCES = 3;

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Sentence = v.object({
	start: Offset,
	end: Offset,
	text: v.string(),
	/** Index of its paragraph in the article. */
	paragraph: Offset
});
const Content = v.object({
	/** The statement to be supported. */
	stem: Stem,
	/** '' where the quiz has no article. */
	articleId: v.string(),
	/** What the student reads, in the article's order. */
	sentences: v.pipe(v.array(Sentence), v.maxLength(MOST_SENTENCES)),
	/** The sentences that support it, as indexes. */
	keys: v.pipe(v.array(Offset), v.maxLength(10)),
	/** Half the credit for the sentence right before or after a right one. */
	neighbours: v.boolean()
});
export type EvidenceContent = v.InferOutput<typeof Content>;
export interface EvidenceView {
	stem: string;
	sentences: { text: string; paragraph: number }[];
}

const Index = v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number));
const Answer = v.pipe(
	v.array(Index),
	v.maxLength(1),
	v.transform(([index]) => index ?? null)
);

/** A statement, and the article: which of its sentences supports it? */
export const evidence: Kind<EvidenceContent, number, number, EvidenceView> = {
	id: 'evidence',
	skill: 'evidence',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	partial: true,
	fromForm: (fields, articles) => {
		const article = articles.find(({ id }) => id === fields.get('article')) ?? articles[0];
		const sentences = article ? shownSentences(article, fields) : [];
		const refs = fields.getAll('key').flatMap((ref) => readRef(ref, articles) ?? []);
		const isKey = ({ start }: { start: number }) =>
			refs.some((ref) => ref.articleId === article?.id && ref.start === start);
		return {
			stem: fields.get('stem'),
			articleId: article?.id ?? '',
			sentences,
			keys: sentences.flatMap((sentence, index) => (isKey(sentence) ? [index] : [])),
			neighbours: fields.get('neighbours') !== null
		};
	},
	evidence: ({ articleId, sentences, keys }) =>
		keys.flatMap((key) => {
			const sentence = sentences[key];
			return sentence ? [{ articleId, start: sentence.start, end: sentence.end }] : [];
		}),
	// the article keeps its order
	optionCount: () => 0,
	showsArticle: ({ articleId }) => articleId,
	withoutArticle: (content) => ({
		...content,
		sentences: content.sentences.map((sentence) => ({ ...sentence, text: TAKEN_DOWN }))
	}),
	withArticles: (content, idOf) => ({ ...content, articleId: idOf(content.articleId) }),
	moved: (content, articleId, find) => {
		if (content.articleId !== articleId) return content;
		const sentences = content.sentences.flatMap(({ start, end, text }) => {
			const now = find({ start, end, quote: text });
			return now ? [{ start: now.start, end: now.end, text, paragraph: now.block }] : [];
		});
		const isComplete = sentences.length === content.sentences.length;
		const isInOrder = sentences.every(
			({ start }, index) => start >= (sentences[index - 1]?.end ?? 0)
		);
		return isComplete && isInOrder ? { ...content, sentences } : null;
	},
	studentView: ({ stem, sentences }) => ({
		stem,
		sentences: sentences.map(({ text, paragraph }) => ({ text, paragraph }))
	}),
	validate: (view, index) => (index < view.sentences.length ? null : 'no-such-option'),
	toAnswer: (_content, index) => index,
	toValues: (_content, index) => [`${index}`],
	grade: ({ keys, neighbours }, index) => {
		if (keys.includes(index)) return 1;
		return neighbours && keys.some((key) => Math.abs(key - index) === 1) ? 0.5 : 0;
	},
	review: (content, chosen) =>
		content.sentences.flatMap(({ text }, index) => {
			const right = content.keys.includes(index);
			if (!right && index !== chosen) return [];
			return [{ text, chosen: index === chosen, right, feedback: nearness(content, index) }];
		}),
	problems: ({ stem, articleId, sentences, keys }) => [
		...(stem ? [] : ['no-stem' as const]),
		...(articleId ? [] : ['no-article' as const]),
		...(sentences.length < FEWEST_SENTENCES ? ['too-few-sentences' as const] : []),
		...(keys.some((key) => key < sentences.length) ? [] : ['no-key' as const])
	],
	toJson: ({ sentences, keys, neighbours }) => ({
		options: null,
		answer: {
			sentences: sentences.map(({ text, paragraph }) => ({ text, paragraph })),
			keys: [...keys],
			neighbours
		}
	})
};

/** The words are cut out of the article here; what the form says of them is only numbers. */
function shownSentences({ text, blocks }: QuotedArticle, fields: Fields) {
	const all = sentencesOf(text, blocks);
	const first = ordinal(fields.get('from')) ?? 1;
	const last = ordinal(fields.get('to')) ?? all.length;
	return all
		.slice(first - 1, Math.max(first - 1, last))
		.slice(0, MOST_SENTENCES)
		.map(({ start, end, block }) => ({
			start,
			end,
			text: text.slice(start, end),
			paragraph: block
		}));
}

function ordinal(field: unknown): number | null {
	const text = typeof field === 'string' ? field.trim() : '';
	return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

/** Why a sentence that is not the right one still earned something. */
function nearness(content: EvidenceContent, index: number): string {
	const earned = evidence.grade(content, index);
	return earned === 0.5 ? 'Right beside the sentence that says it: half of the credit.' : '';
}
