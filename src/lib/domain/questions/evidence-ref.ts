import * as v from 'valibot';
import { bodyParts } from '../article/passage.ts';
import type { Block, Span } from '../article/article.ts';
import type { AnchoredEvidence } from './authored.ts';

/** A passage as forms and links carry it: no words, which nobody could trust. */
export type EvidenceRef = Span & { articleId: string };

/** What evidence is cut out of. */
export interface QuotedArticle {
	id: string;
	title: string;
	text: string;
	blocks: readonly Block[];
}

const Ref = v.pipe(
	v.string(),
	v.regex(/^[0-9a-f-]{36}:\d{1,7}-\d{1,7}$/),
	v.transform((ref): EvidenceRef => {
		const [articleId = '', span = ''] = ref.split(':');
		const [start, end] = span.split('-').map(Number);
		return { articleId, start: start ?? 0, end: end ?? 0 };
	})
);

/** How a passage stands in a form; dated evidence is told by its date from what stands there now. */
export const refOf = ({ articleId, start, end, until }: EvidenceRef & { until?: string }): string =>
	`${articleId}:${start}-${end}${until ? `@${until}` : ''}`;

/** Reads a passage of one of the articles; null for anything else, such as offsets outside the text. */
export function readRef(ref: unknown, articles: readonly QuotedArticle[]): EvidenceRef | null {
	const parsed = v.safeParse(Ref, ref);
	if (!parsed.success) return null;
	const { articleId, start, end } = parsed.output;
	const article = articles.find(({ id }) => id === articleId);
	return article && start < end && end <= article.text.length ? parsed.output : null;
}

/**
 * What a form chose: passages of the articles, cut out of them, and of the question's `dated`
 * evidence what it keeps. Refs that are neither are left out; `isComplete` says that none were.
 */
export function chosenEvidence(
	refs: readonly unknown[],
	articles: readonly QuotedArticle[],
	dated: readonly AnchoredEvidence[]
): { evidence: AnchoredEvidence[]; isComplete: boolean } {
	const kept = dated.filter((passage) => passage.until && refs.includes(refOf(passage)));
	const passages = refs.flatMap((ref) => readRef(ref, articles) ?? []);
	return {
		evidence: [...kept, ...evidenceAt(passages, articles)],
		isComplete: new Set(refs).size === kept.length + new Set(passages.map(refOf)).size
	};
}

/**
 * The passages with their words, cut out of the articles' texts. A passage over several paragraphs
 * becomes one piece of evidence for each; one that lies outside the body is kept as it is.
 */
export function evidenceAt(
	refs: readonly EvidenceRef[],
	articles: readonly QuotedArticle[]
): AnchoredEvidence[] {
	const found = new Map<string, AnchoredEvidence>();
	for (const ref of refs) {
		const article = articles.find(({ id }) => id === ref.articleId);
		if (!article) continue;
		const parts = bodyParts(article.text, article.blocks, ref);
		for (const { start, end } of parts.length ? parts : [ref]) {
			const quote = article.text.slice(start, end);
			const evidence = { articleId: article.id, start, end, quote };
			found.set(refOf(evidence), evidence);
		}
	}
	return [...found.values()];
}
