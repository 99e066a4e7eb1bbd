import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Article } from '../../domain/article/article.ts';
import { compareTexts, type Comparison } from '../../domain/article/compare.ts';
import { keptKinds, type JudgedBlock } from '../../domain/article/kept-kinds.ts';
import { restingOf, type Resting, type RestingPassage } from '../../domain/questions/resting.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { restingVersions, type RestingVersion } from './resting-versions.ts';
import { drafts } from './schema/drafts.ts';
import { articleBlocks } from './schema/sources.ts';

/** A question that rests on the article, in all versions that are in use. */
export interface RestingQuestion {
	id: string;
	stem: string;
	fate: Resting['fate'];
	/** It can rest on other sentences; one that shows the article's own cannot. */
	canAnchor: boolean;
	/** What stands no more, each quote once. */
	passages: Exclude<RestingPassage, { fate: 'unchanged' }>[];
	versions: (RestingVersion & { resting: Resting })[];
}

/** What a corrected text means for the owner's questions and suggestions. */
export interface CorrectionPlan {
	comparison: Comparison;
	blocks: JudgedBlock[];
	questions: RestingQuestion[];
	drafts: { id: string; moved: typeof drafts.$inferSelect.payload | null; isOpen: boolean }[];
}

/** Compares and looks; nothing is written. The caller has found the article through its owner. */
export async function planCorrection(
	db: Db,
	owner: Owner,
	article: { id: string; text: string },
	corrected: Pick<Article, 'text' | 'blocks'>
): Promise<CorrectionPlan> {
	const before = { text: article.text, blocks: await judgedBlocks(db, owner, article.id) };
	const blocks = keptKinds(before, corrected);
	const comparison = compareTexts(before, { text: corrected.text, blocks });
	const versions = await restingVersions(db, owner, article.id);
	return {
		comparison,
		blocks,
		questions: questionsOf(versions, article.id, comparison),
		drafts: await draftsOn(db, owner, article.id, comparison)
	};
}

const judgedBlocks = (db: Db, { schoolId }: Owner, articleId: string): Promise<JudgedBlock[]> =>
	db
		.select({
			start: articleBlocks.start,
			end: articleBlocks.end,
			kind: articleBlocks.kind,
			detected: articleBlocks.detected
		})
		.from(articleBlocks)
		.where(and(eq(articleBlocks.schoolId, schoolId), eq(articleBlocks.articleId, articleId)))
		.orderBy(asc(articleBlocks.position));

function questionsOf(
	versions: readonly RestingVersion[],
	articleId: string,
	comparison: Comparison
): RestingQuestion[] {
	const found = new Map<string, RestingQuestion>();
	for (const version of versions) {
		const resting = restingOf(version.question, articleId, comparison);
		if (!resting) continue;
		const { questionId: id, question, isListed, isPublished } = version;
		const known = found.get(id) ?? {
			id,
			stem: question.content.stem,
			fate: 'unchanged',
			canAnchor: true,
			passages: [],
			versions: []
		};
		found.set(id, known);
		known.versions.push({ ...version, resting });
		if (isListed || isPublished) addFate(known, resting);
	}
	return [...found.values()];
}

function addFate(question: RestingQuestion, { fate, content, passages }: Resting): void {
	if (question.fate === 'unchanged' || fate === 'vanished') question.fate = fate;
	question.canAnchor &&= content !== null;
	for (const passage of passages)
		if (passage.fate !== 'unchanged' && !hasQuote(question, passage.evidence.quote))
			question.passages.push(passage);
}

const hasQuote = ({ passages }: RestingQuestion, quote: string) =>
	passages.some(({ evidence }) => evidence.quote === quote);

/** Suggestions that wait, and those that were rejected: undo brings them back. */
async function draftsOn(
	db: Db,
	{ schoolId }: Owner,
	articleId: string,
	comparison: Comparison
): Promise<CorrectionPlan['drafts']> {
	const rows = await db
		.select({ id: drafts.id, verdict: drafts.verdict, payload: drafts.payload })
		.from(drafts)
		.where(
			and(
				eq(drafts.schoolId, schoolId),
				eq(drafts.articleId, articleId),
				inArray(drafts.verdict, ['open', 'rejected'])
			)
		);
	return rows.map(({ id, verdict, payload }) => ({
		id,
		isOpen: verdict === 'open',
		moved: movedDraft(payload, articleId, comparison)
	}));
}

type Payload = typeof drafts.$inferSelect.payload;

function movedDraft(payload: Payload, articleId: string, comparison: Comparison): Payload | null {
	const evidence = payload.evidence.map((passage) => ({ ...passage, articleId }));
	const resting = restingOf({ ...payload.question, evidence }, articleId, comparison);
	if (resting?.fate !== 'unchanged') return null;
	const moved = resting.passages.flatMap(({ evidence: { quote }, ...found }) =>
		found.fate === 'unchanged' ? [{ ...found.at, quote }] : []
	);
	const [first, ...others] = moved;
	if (!first) return null;
	const question = { ...payload.question, content: resting.content } as Payload['question'];
	return { ...payload, question, evidence: [first, ...others] };
}
