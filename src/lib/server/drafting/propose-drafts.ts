import type { Span } from '../../domain/article/article.ts';
import type { DraftQuestion, FormId } from '../../domain/drafting/draft-question.ts';
import { freshDrafts, type Known } from '../../domain/drafting/fresh.ts';
import type { Db } from '../db/client.ts';
import { addDrafts, allDrafts } from '../db/drafts.ts';
import type { Owner } from '../db/owner.ts';
import { articlesOf, findSetFor, itemsOf } from '../db/sets.ts';
import { draftArticle } from './draft-article.ts';

export type Proposal =
	/** How many are in sight: those behind “Show more” count only where there are no others. */
	| { ok: true; added: number }
	| { ok: false; reason: 'not-found' | 'no-article' | 'timeout' | 'failed' };

/** The engine is asked again when it only repeats itself: its best drafts are known by then. */
const TRIES = 3;

/**
 * Drafts questions for the owner's set, from one of its articles (the first when none is named) or
 * from a passage of it, and puts those that are new beside the set.
 */
export async function proposeDrafts(
	db: Db,
	owner: Owner,
	setId: string,
	chosen: { articleId?: string; from?: Span; form?: FormId } = {}
): Promise<Proposal> {
	const set = await findSetFor(db, owner, setId);
	if (!set) return { ok: false, reason: 'not-found' };
	const articles = await articlesOf(db, owner.schoolId, setId);
	const article = articles.find(({ id }) => !chosen.articleId || id === chosen.articleId);
	if (!article) return { ok: false, reason: 'no-article' };
	const known = await knownOf(db, owner.schoolId, setId);
	const exclude = known.map(({ stem }) => stem);
	let fresh: DraftQuestion[] = [];
	for (let attempt = 0; attempt < TRIES && !fresh.length; attempt++) {
		const seed = `${setId}:${known.length + attempt}`;
		const result = await draftArticle(article, {
			seed,
			from: chosen.from,
			forms: chosen.form && [chosen.form],
			exclude
		});
		if (!result.ok) return result;
		if (!result.drafts.length) break;
		fresh = freshDrafts(result.drafts, known, chosen.from !== undefined);
		exclude.push(...result.drafts.map(({ question }) => question.content.stem));
	}
	if (!(await addDrafts(db, owner, setId, article.id, fresh)))
		return { ok: false, reason: 'not-found' };
	const inSight = fresh.filter(({ recommended }) => recommended || chosen.from);
	return { ok: true, added: inSight.length || fresh.length };
}

async function knownOf(db: Db, schoolId: string, setId: string): Promise<Known[]> {
	const drafts = await allDrafts(db, schoolId, setId);
	const items = await itemsOf(db, schoolId, setId);
	return [
		...drafts.map(({ draft }) => ({ ...draft, stem: draft.question.content.stem })),
		...items.map(({ question }) => ({ ...question, stem: question.content.stem }))
	];
}
