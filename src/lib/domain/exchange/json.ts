import type { Article, BlockKind } from '../article/article.ts';
import type { FormId } from '../drafting/draft-question.ts';
import { kindOf, type KindContent } from '../questions/kinds/index.ts';
import type { Evidence, JsonContent } from '../questions/question.ts';

/** `until` is there only where the article has been corrected since: the ISO date until which it read so. */
type DatedEvidence = Evidence & { until?: string };

export interface JsonQuestion extends JsonContent {
	kind: KindContent['kind'];
	/** How it was drafted; null when a person wrote it. */
	form: FormId | null;
	stem: string;
	explanation: string;
	evidence: DatedEvidence[];
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
	evidence: readonly DatedEvidence[];
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
			...kindOf(question.kind).toJson(question.content),
			explanation,
			evidence: evidence.map(({ start, end, quote, until }) => ({
				start,
				end,
				quote,
				...(until ? { until } : {})
			})),
			asOf
		}))
	};
}
