import type { Article, BlockKind } from '../article/article.ts';
import type { FormId } from '../drafting/draft-question.ts';
import type { KindContent } from '../questions/kinds/index.ts';
import type { Evidence } from '../questions/question.ts';

/**
 * The answer, by kind. choice: the right option's id. truefalse: a boolean. multiple: the right
 * options' ids. number: value, tolerance and unit. text: every accepted spelling. Null as long as
 * the author has given no key.
 */
export type JsonAnswer =
	| string
	| boolean
	| string[]
	| { value: number; tolerance: { mode: 'absolute' | 'relative'; amount: number }; unit: string }
	| null;

export interface JsonOption {
	id: string;
	text: string;
	correct: boolean;
	/** Share of the question's points that choosing it earns; negative where it costs. */
	credit: number;
	feedback: string;
}

export interface JsonQuestion {
	kind: KindContent['kind'];
	/** How it was drafted; null when a person wrote it. */
	form: FormId | null;
	stem: string;
	options: JsonOption[] | null;
	answer: JsonAnswer;
	explanation: string;
	evidence: Evidence[];
	/** ISO date for which the answer holds; else null. */
	asOf: string | null;
}

/** The one question JSON, for drafting, converting and exporting. */
export interface QuestionJson {
	article: {
		title: string;
		source: string;
		author: string;
		publishedOn: string | null;
		text: string;
		blocks: { start: number; end: number; kind: BlockKind }[];
	};
	questions: JsonQuestion[];
}

/** A question as it goes into the JSON, drafted or stored. */
export interface ExchangedQuestion {
	question: KindContent;
	form: FormId | null;
	explanation: string;
	evidence: readonly Evidence[];
	asOf: string | null;
}

/** Puts an article and its questions into the one question JSON: exactly its fields, in its order. */
export function toQuestionJson(
	article: Article,
	questions: readonly ExchangedQuestion[]
): QuestionJson {
	const { title, source, author, publishedOn, text, blocks } = article;
	return {
		article: {
			title,
			source,
			author,
			publishedOn,
			text,
			blocks: blocks.map(({ start, end, kind }) => ({ start, end, kind }))
		},
		questions: questions.map(({ question, form, explanation, evidence, asOf }) => ({
			kind: question.kind,
			form,
			stem: question.content.stem,
			options: optionsOf(question),
			answer: answerOf(question),
			explanation,
			evidence: evidence.map(({ start, end, quote }) => ({ start, end, quote })),
			asOf
		}))
	};
}

function optionsOf(question: KindContent): JsonOption[] | null {
	if (question.kind !== 'choice' && question.kind !== 'multiple') return null;
	const keys = question.kind === 'choice' ? [question.content.key] : question.content.keys;
	// plus for a hit, minus for a miss: only where several are right does a wrong one cost
	const share = question.kind === 'choice' ? 1 : 1 / Math.max(1, keys.length);
	const cost = question.kind === 'choice' ? 0 : -share;
	return question.content.options.map(({ id, text, feedback }) => {
		const correct = keys.includes(id);
		return { id, text, correct, credit: correct ? share : cost, feedback };
	});
}

function answerOf(question: KindContent): JsonAnswer {
	switch (question.kind) {
		case 'choice':
		case 'truefalse':
			return question.content.key;
		case 'multiple':
			return [...question.content.keys];
		case 'number': {
			const { value, tolerance, unit } = question.content;
			return value === null ? null : { value, tolerance: { ...tolerance }, unit };
		}
		case 'text':
			return [...question.content.accept];
	}
}
