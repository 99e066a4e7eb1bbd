import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { authoredFrom } from './authored.ts';
import { wanted, type BankQuery } from './bank-query.ts';
import { inBank, itsVersions, usesOf } from './bank-scope.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { questions, questionTags, questionVersions } from './schema/questions.ts';
import { faredOf } from './sums.ts';

/** A question as the bank lists it, in its newest version. */
export interface BankEntry {
	questionId: string;
	question: AuthoredQuestion;
	tags: string[];
	sets: { id: string; title: string }[];
	/** How often it was marked, and what it earned on average in thousandths; null before that. */
	answers: number;
	milliCredit: number | null;
}

/** The most questions that one page of a search shows. */
export const BANK_PAGE = 50;

/**
 * A page of the owner's questions that stand in a quiz of theirs, newest first; `older` says whether
 * there is another page after it.
 */
export async function searchBank(
	db: Db,
	owner: Owner,
	query: BankQuery
): Promise<{ entries: BankEntry[]; older: boolean }> {
	const { schoolId } = owner;
	const uses = usesOf(db, owner);
	const rows = await db
		.select({ version: questionVersions })
		.from(questions)
		.innerJoin(questionVersions, itsVersions)
		.where(and(inBank(db, owner), wanted(db, query)))
		.orderBy(desc(questions.id))
		.limit(BANK_PAGE + 1);
	const page = rows.slice(0, BANK_PAGE);
	const ids = page.map(({ version }) => version.questionId);
	if (!ids.length) return { entries: [], older: false };
	const sets = await db.select().from(uses).where(inArray(uses.questionId, ids));
	const fared = await faredOf(db, schoolId, ids);
	const tags = await db
		.select()
		.from(questionTags)
		.where(and(eq(questionTags.schoolId, schoolId), inArray(questionTags.questionId, ids)))
		.orderBy(asc(questionTags.tag));
	const entries = page.map(({ version }) => {
		const { questionId } = version;
		const { answers = 0, milliCredit = null } = fared.get(questionId) ?? {};
		return {
			questionId,
			question: authoredFrom(version),
			tags: tags.filter((one) => one.questionId === questionId).map(({ tag }) => tag),
			sets: sets
				.filter((use) => use.questionId === questionId)
				.map(({ setId: id, title }) => ({ id, title })),
			answers,
			milliCredit
		};
	});
	return { entries, older: rows.length > BANK_PAGE };
}

/** How many of the owner's questions a search finds, on all its pages. */
export async function countBank(db: Db, owner: Owner, query: BankQuery): Promise<number> {
	const [found] = await db
		.select({ questions: count() })
		.from(questions)
		.innerJoin(questionVersions, itsVersions)
		.where(and(inBank(db, owner), wanted(db, query)));
	return found?.questions ?? 0;
}
