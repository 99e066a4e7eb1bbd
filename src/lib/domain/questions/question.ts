import type { GenericSchema } from 'valibot';
import type { EvidenceRef, QuotedArticle } from './evidence-ref.ts';

/** Every kind of question, now and later. `kinds/index.ts` holds those that exist. */
export const KIND_IDS = [
	'choice',
	'truefalse',
	'multiple',
	'number',
	'text',
	'order',
	'match',
	'blanks',
	'evidence',
	'attribution',
	'compare',
	'open',
	'poll'
] as const;
export type KindId = (typeof KIND_IDS)[number];

/** What a question exercises. */
export const SKILLS = ['recall', 'attribution', 'numbers', 'sequence', 'evidence'] as const;
export type Skill = (typeof SKILLS)[number];

/** A passage of an article. Offsets are UTF-16 into its stored text; `quote` is that slice, verbatim. */
export interface Evidence {
	start: number;
	end: number;
	quote: string;
}

/** Where a sentence stands in the new text of its article, and in which of its blocks. */
export interface Moved {
	start: number;
	end: number;
	block: number;
}

/** What an answer earns: a share 0..1 of the question's points, or `pending` until a person marks it. */
export type Credit = number | 'pending';

/** `order[position]` is the index in the content of what a student sees at `position`. */
export type Order = readonly number[];

/** What keeps a question from being published. The UI turns each into a sentence. */
export type ContentProblem =
	| 'no-stem'
	| 'no-key'
	| 'no-article'
	| 'needs-two-articles'
	| 'too-few-sentences'
	| 'too-few-options'
	| 'empty-option'
	| 'equal-options'
	| 'no-gap'
	| 'open-gap'
	| 'empty-gap'
	| 'nested-gap'
	| 'too-many-gaps'
	| 'bad-tolerance';

/** Why an answer cannot be read as it stands. */
export type AnswerProblem = 'no-such-option' | 'too-long' | 'not-a-number' | 'places-unclear';

/** One line of a marked question: an option, or what was written beside what was wanted. */
export interface ReviewRow {
	text: string;
	chosen: boolean;
	right: boolean;
	/** The author's word on this option, if there is one. */
	feedback: string;
	/** The answer was taken although it is spelt a little differently. */
	near?: boolean;
	/** False where no answer is right or wrong, or where a person says which: no tick, no cross. */
	judged?: boolean;
	/** In a kind made of parts: what should have stood here instead. */
	expected?: string;
}

/** An option in the question JSON. */
export interface JsonOption {
	id: string;
	text: string;
	correct: boolean;
	/** Share of the question's points that choosing it earns; negative where it costs. */
	credit: number;
	feedback: string;
}

/** A kind's content in the question JSON. The shape of `answer` is the kind's own; null without a key. */
export interface JsonContent {
	options: JsonOption[] | null;
	answer: unknown;
}

/** The part of FormData that a kind reads. */
export type Fields = Pick<FormData, 'get' | 'getAll'>;

/**
 * A kind of question.
 *
 * `Content` is what the author wrote, key included; it may be unfinished. `Input` is what the
 * browser sends: options by position. `Answer` is what is stored: options by id. `View` is what a
 * student may see.
 */
export interface Kind<Content, Input, Answer, View> {
	id: KindId;
	content: GenericSchema<unknown, Content>;
	/** Reads the values of the form's `answer` fields; null when nothing was answered. */
	answer: GenericSchema<unknown, Input | null>;
	needsKey: boolean;
	needsEvidence: boolean;
	/** What every question of the kind exercises; left out where that depends on what it asks. */
	skill?: Skill;
	/** Asks what students think: no answer is right or wrong, and a new one is worth no points. */
	isOpinion?: boolean;
	/** The author's form as content, still to be parsed by `content`; sentences come out of `articles`. */
	fromForm(fields: Fields, articles: readonly QuotedArticle[]): unknown;
	/** What the content itself rests on: then the author is asked for no other evidence. */
	evidence?(content: Content): EvidenceRef[];
	/** The id of the article whose sentences every student of the question is shown; null for none. */
	showsArticle?(content: Content): string | null;
	/** The content without the article's sentences, where it holds any: it was taken down. */
	withoutArticle?(content: Content): Content;
	/** The content about the same articles under other ids, where it holds any. */
	withArticles?(content: Content, idOf: (id: string) => string): Content;
	/**
	 * The content with its sentences where `find` says that they stand now in the article of this id;
	 * null where one of them does not.
	 */
	moved?(
		content: Content,
		articleId: string,
		find: (sentence: Evidence) => Moved | null
	): Content | null;
	/** How many options are shuffled; 0 when the order says nothing. */
	optionCount(content: Content): number;
	/** The order in which its author wrote the options is no part of the key: it may be kept. */
	mayStandAsWritten?: boolean;
	/** An allow-list of what a student may see: never a key, an id or an order that tells it. */
	studentView(content: Content, order: Order): View;
	/** Whether the answer can be read, judged by what the student sees and nothing else. */
	validate(view: View, input: Input): AnswerProblem | null;
	toAnswer(content: Content, input: Input, order: Order): Answer;
	/** The answer without what was taken although it is spelt a little differently. */
	exactly?(content: Content, answer: Answer): Answer;
	/** An answer to `from` as one to `to`, whose parts stand in another order; rarely needed. */
	carry?(from: Content, to: Content, answer: Answer): Answer;
	/** The stored answer as the form's `answer` values again. */
	toValues(content: Content, answer: Answer, order: Order): string[];
	/** An answer can earn a part of the points. */
	partial?: boolean;
	/** From how many options a guess chooses, where guessing pays. */
	guesses?(content: Content): number;
	/** Server only. Pure: the same content and answer always earn the same credit. */
	grade(content: Content, answer: Answer): Credit;
	/** Server only, after the answers may be shown: each option or text, chosen or not, right or not. */
	review(content: Content, answer: Answer | null, order: Order): ReviewRow[];
	/** What keeps the content from being published. */
	problems(content: Content): ContentProblem[];
	toJson(content: Content): JsonContent;
}
