import { and, eq, exists, gte, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { AvailableKind } from '../../domain/questions/kinds/index.ts';
import type { Skill } from '../../domain/questions/question.ts';
import { pairsOf, TELLING_FORMS } from '../../domain/questions/skill.ts';
import type { Db } from './client.ts';
import { questions, questionTags, questionVersions, wordsOf } from './schema/questions.ts';

/** What a teacher looks for in the bank; null and '' stand for all. */
export interface BankQuery {
	/** Words of the question, its answers or its explanation. */
	text: string;
	kind: AvailableKind | null;
	skill: Skill | null;
	tag: string;
	/** The article that some of its evidence stands in. */
	articleId: string | null;
	/** When the question was first written. */
	written: { from: Date | null; before: Date | null };
	/** Only questions whose review-by date is this ISO day or earlier. */
	reviewBy: string | null;
	/** Only what is older than this question: the next page. */
	after: string | null;
}

/** The whole bank. */
export const EVERYTHING: BankQuery = {
	text: '',
	kind: null,
	skill: null,
	tag: '',
	articleId: null,
	written: { from: null, before: null },
	reviewBy: null,
	after: null
};

/** The condition on a question and its newest version. */
export function wanted(db: Db, query: BankQuery) {
	const { text, kind, skill, tag, articleId, written, reviewBy, after } = query;
	return and(
		text ? holds(text) : undefined,
		kind ? eq(questionVersions.kind, kind) : undefined,
		skill ? exercises(skill) : undefined,
		tag ? hasTag(db, tag) : undefined,
		articleId
			? sql`${questionVersions.evidence} @> ${JSON.stringify([{ articleId }])}::jsonb`
			: undefined,
		written.from ? gte(questions.createdAt, written.from) : undefined,
		written.before ? lt(questions.createdAt, written.before) : undefined,
		reviewBy ? lte(questionVersions.reviewBy, reviewBy) : undefined,
		after ? lt(questions.id, after) : undefined
	);
}

/** Words in any form ("voted" finds "vote"), or the very letters somewhere in the question. */
const holds = (text: string) =>
	or(
		sql`${wordsOf(questionVersions)} @@ websearch_to_tsquery('english', ${text})`,
		sql`position(lower(${text}) in lower(${questionVersions.content}->>'stem')) > 0`
	);

/** The domain says which kinds and forms exercise a skill. */
function exercises(skill: Skill) {
	const { kind, form } = questionVersions;
	const other = or(isNull(form), sql`${form} not in ${TELLING_FORMS}`);
	return or(
		...pairsOf(skill).map((pair) =>
			and(eq(kind, pair.kind), pair.form === null ? other : eq(form, pair.form))
		)
	);
}

const hasTag = (db: Db, tag: string) =>
	exists(
		db
			.select({ tag: questionTags.tag })
			.from(questionTags)
			.where(
				and(
					eq(questionTags.schoolId, questions.schoolId),
					eq(questionTags.questionId, questions.id),
					eq(questionTags.tag, tag)
				)
			)
	);
