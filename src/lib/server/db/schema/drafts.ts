import { foreignKey, index, pgTable, real, text, unique, uuid } from 'drizzle-orm/pg-core';
import { REJECTIONS } from '../../../domain/drafting/verdict.ts';
import type { DraftQuestion } from '../../../domain/drafting/draft-question.ts';
import { createdAt, id, json, time } from './columns.ts';
import { questions } from './questions.ts';
import { questionSets } from './sets.ts';
import { schoolId } from './schools.ts';
import { articles } from './sources.ts';

export const VERDICTS = ['open', 'accepted', 'rejected'] as const;

/** What the engine proposed and what the teacher said to it. */
export const drafts = pgTable(
	'drafts',
	{
		id: id(),
		schoolId: schoolId(),
		articleId: uuid('article_id').notNull(),
		setId: uuid('set_id').notNull(),
		form: text('form').notNull(),
		payload: json<DraftQuestion>('payload').notNull(),
		score: real('score').notNull(),
		checks: json<DraftQuestion['checks']>('checks').notNull(),
		verdict: text('verdict', { enum: VERDICTS }).notNull().default('open'),
		/** Why it was rejected. */
		reason: text('reason', { enum: REJECTIONS }),
		decidedAt: time('decided_at'),
		/** What was made of it: a later version of that question means that it was edited. */
		questionId: uuid('question_id'),
		createdAt: createdAt()
	},
	(t) => [
		unique('drafts_school_id').on(t.schoolId, t.id),
		foreignKey({
			columns: [t.schoolId, t.articleId],
			foreignColumns: [articles.schoolId, articles.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.setId],
			foreignColumns: [questionSets.schoolId, questionSets.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.questionId],
			foreignColumns: [questions.schoolId, questions.id]
		}).onDelete('cascade'),
		index('drafts_set').on(t.schoolId, t.setId)
	]
);
