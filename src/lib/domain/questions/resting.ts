import type { Block } from '../article/article.ts';
import type { Comparison } from '../article/compare.ts';
import { findAgain, type Fate } from '../article/find-again.ts';
import type { AnchoredEvidence, AuthoredQuestion } from './authored.ts';
import { kindOf, type KindContent } from './kinds/index.ts';
import type { Evidence, Moved } from './question.ts';

/** A piece of evidence, and what became of it in the corrected article. */
export type RestingPassage = Fate & { evidence: AnchoredEvidence };

/** What a correction of its article does to a question. */
export interface Resting {
	/** The worst that happened to anything of it. */
	fate: Fate['fate'];
	passages: RestingPassage[];
	/** The content with its sentences where they stand now; null where one of them does not. */
	content: KindContent['content'] | null;
}

/** Null where nothing of the question rests on the article as it reads now. */
export function restingOf(
	question: Pick<AuthoredQuestion, 'kind' | 'content' | 'evidence'>,
	articleId: string,
	comparison: Comparison
): Resting | null {
	const { content, evidence } = question;
	const { moved, showsArticle } = kindOf(question.kind);
	const passages = evidence
		.filter((passage) => passage.articleId === articleId && !passage.until)
		.map((evidence) => ({ evidence, ...findAgain(comparison, evidence) }));
	if (!passages.length && showsArticle?.(content) !== articleId) return null;
	const now = moved ? moved(content, articleId, finder(comparison)) : content;
	const fates = [...passages.map(({ fate }) => fate), now === null ? 'changed' : 'unchanged'];
	const fate = (['vanished', 'changed'] as const).find((one) => fates.includes(one)) ?? 'unchanged';
	return { fate, passages, content: now as KindContent['content'] | null };
}

function finder(comparison: Comparison) {
	const { blocks } = comparison.after;
	return (sentence: Evidence): Moved | null => {
		const found = findAgain(comparison, sentence);
		return found.fate === 'unchanged'
			? { ...found.at, block: blockAt(blocks, found.at.start) }
			: null;
	};
}

const blockAt = (blocks: readonly Block[], at: number): number =>
	blocks.findIndex(({ start, end }) => start <= at && at < end);

/** What a teacher decides where the evidence of a question stands no more. */
export type Decision =
	/** The old words stay, dated. */
	| { way: 'keep'; until: string }
	/** Other passages of the new text, each for an old one by its quote. */
	| { way: 'anchor'; to: ReadonlyMap<string, Evidence> };

/** What a correction came to: questions by what became of them, and suggestions that went. */
export interface RestingOutcome {
	unchanged: number;
	kept: number;
	anchored: number;
	withdrawn: number;
	draftsDropped: number;
}
export const NOTHING_RESTED: RestingOutcome = {
	unchanged: 0,
	kept: 0,
	anchored: 0,
	withdrawn: 0,
	draftsDropped: 0
};

/** The question as it rests on the new text: what stands there is moved, the rest is as decided. */
export function rested(
	question: AuthoredQuestion,
	articleId: string,
	{ passages, content }: Resting,
	decision: Decision | null
): AuthoredQuestion {
	const evidence = question.evidence.flatMap((one): AnchoredEvidence[] => {
		const passage = passages.find(({ evidence }) => evidence === one);
		if (!passage) return [one];
		const stands = passage.fate === 'unchanged' && content !== null;
		if (stands) return [{ ...one, ...passage.at }];
		if (decision?.way === 'keep') return [{ ...one, until: decision.until }];
		const now = decision?.to.get(one.quote);
		if (!now) throw new Error('Nothing was decided for evidence that stands no more');
		return [{ articleId, ...now }];
	});
	return {
		...question,
		content: content ?? question.content,
		evidence: distinct(evidence)
	} as AuthoredQuestion;
}

const distinct = (evidence: readonly AnchoredEvidence[]) =>
	evidence.filter(
		({ articleId, start, end, until }, index) =>
			index ===
			evidence.findIndex(
				(one) =>
					one.articleId === articleId &&
					one.start === start &&
					one.end === end &&
					one.until === until
			)
	);
