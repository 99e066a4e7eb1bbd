import type { FormId } from '../draft-question.ts';
import type { Features } from './features.ts';

/** The rubric: a draft is right when it fails no point. */
export const POINTS = [
	'answerable',
	'one-answer',
	'grammar',
	'options',
	'worth',
	'evidence'
] as const;
export type Point = (typeof POINTS)[number];

/** A draft that readers have judged. It holds no word of the article and none of the question. */
export interface JudgedDraft {
	/** Made from the article's name and the question: the same draft has the same id in the next engine. */
	id: string;
	article: string;
	form: FormId;
	variant: string;
	/** Where its first evidence stands in the article's text, UTF-16. */
	start: number;
	end: number;
	/** The truth of a statement, or something that tells the answer apart from others. */
	key: string | boolean;
	/** Ids of the drafts that cannot stand beside it in one quiz. */
	clashes: readonly string[];
	features: Features;
	/** The points that each reader found it to fail. The third is asked where the two differ. */
	first: readonly Point[];
	second: readonly Point[];
	third: readonly Point[] | null;
	/** An earlier engine drafted it, today's does not: what readers said of it tells what has changed. */
	isGone: boolean;
}

/** An article that drafts were judged of. */
export interface JudgedArticle {
	name: string;
	/** Of its body. */
	words: number;
	sentences: number;
	/** The newsroom's manner: "wire" for news agencies and reports like theirs. */
	style: 'wire' | 'other';
	/** Written for the project: it may teach the ranker, and is no proof. */
	isOwn: boolean;
}

/** What the readers settled on: where they differ the third one decides. */
export const isRight = ({ first, second, third }: JudgedDraft): boolean =>
	third ? third.length === 0 : first.length === 0 && second.length === 0;

/** Whether the two readers call a draft the same: right, or not. */
export const isAgreed = ({ first, second }: Pick<JudgedDraft, 'first' | 'second'>): boolean =>
	(first.length === 0) === (second.length === 0);
