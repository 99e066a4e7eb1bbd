import type { Span } from '../article/article.ts';
import type { Facts } from '../facts/read-facts.ts';
import type { Lexicon } from '../facts/lexicon.ts';
import type { Sentence } from '../facts/sentence.ts';
import type { KindContent } from '../questions/kinds/index.ts';
import type { Random } from '../random.ts';
import type { Asks, Edit, FormId } from './draft-question.ts';

/** What the forms draft from: an article with its facts, the lexicon, and a source of chance. */
export interface Material extends Facts {
	text: string;
	title: string;
	publishedOn: string | null;
	/** '' where the article is not stored. */
	articleId: string;
	lexicon: Lexicon;
	random: Random;
}

/** A question that a form proposes, before the checks. */
export interface Candidate {
	form: FormId;
	sentence: Sentence;
	/** Which of the ways of its form it was made: "quotation" or "report", the fact that was exchanged. */
	variant: string;
	/** Where it differs from what its form usually asks. */
	asks?: Asks;
	stem: string;
	/** For a choice the right option's text; for true or false the truth of the stem. */
	key: string | boolean;
	/** The whole question, where it is neither a choice nor true or false; `key` then tells it apart. */
	content?: KindContent;
	/** The words of the evidence that the key follows from, where it does not stand there itself. */
	derivedFrom?: string;
	/** The wrong options of a choice. */
	wrong: string[];
	/** All that could be wrong options, hardest first, where there are more than those. */
	ladder?: string[];
	explanation: string;
	/** Passages it rests on, the sentence with the answer first. */
	evidence: Span[];
	asOf: string | null;
	edits: Edit[];
	/** How well its kind of question serves, 0..1: the form's own judgement. */
	worth: number;
}

/** A form of question: proposes what it can from one sentence. */
export type Form = (material: Material, sentence: Sentence) => Candidate[];

/** A form about the whole article; its candidates belong to the first sentence that they use. */
export type ArticleForm = (material: Material) => Candidate[];
