import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import type { AnchoredEvidence } from '../../../domain/questions/authored.ts';
import type { QuestionImage } from '../../../domain/questions/image.ts';
import { WITHDRAWALS, type Ruling } from '../../../domain/questions/ruling.ts';
import { KIND_IDS } from '../../../domain/questions/question.ts';
import { createdAt, id, json } from './columns.ts';
import { users } from './people.ts';
import { schoolId } from './schools.ts';

export const questions = pgTable(
	'questions',
	{
		id: id(),
		schoolId: schoolId(),
		ownerId: uuid('owner_id').notNull(),
		createdAt: createdAt()
	},
	(t) => [
		unique('questions_school_id').on(t.schoolId, t.id),
		index('questions_owner').on(t.schoolId, t.ownerId),
		foreignKey({
			columns: [t.schoolId, t.ownerId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade')
	]
);

/** A teacher's own words for finding a question again; lower case. */
export const questionTags = pgTable(
	'question_tags',
	{
		schoolId: schoolId(),
		questionId: uuid('question_id').notNull(),
		tag: text('tag').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.questionId, t.tag] }),
		foreignKey({
			columns: [t.schoolId, t.questionId],
			foreignColumns: [questions.schoolId, questions.id]
		}).onDelete('cascade'),
		index('question_tags_tag').on(t.schoolId, t.tag)
	]
);

interface Worded {
	content: AnyPgColumn;
	explanation: AnyPgColumn;
}

/** Every word and figure of a question, key and explanation included: for its owner's bank alone. */
export const wordsOf = ({ content, explanation }: Worded) =>
	sql`(jsonb_to_tsvector('english', ${content}, '["string", "numeric"]') || to_tsvector('english', ${explanation}))`;

/** Append-only: an edit or a correction adds a version. */
export const questionVersions = pgTable(
	'question_versions',
	{
		id: id(),
		schoolId: schoolId(),
		questionId: uuid('question_id').notNull(),
		number: integer('number').notNull(),
		kind: text('kind', { enum: KIND_IDS }).notNull(),
		/** The kind's content, key included; parsed by the kind's schema whenever it is loaded. */
		content: json<unknown>('content').notNull(),
		milliPoints: integer('milli_points').notNull(),
		explanation: text('explanation').notNull().default(''),
		evidence: json<AnchoredEvidence[]>('evidence').notNull(),
		asOf: date('as_of', { mode: 'string' }),
		/** The day from which the question wants a teacher's look. */
		reviewBy: date('review_by', { mode: 'string' }),
		/** Partial credit counts as none. */
		allOrNothing: boolean('all_or_nothing').notNull().default(false),
		/** False where reading is what is asked: nobody has it read out to them. */
		readAloud: boolean('read_aloud').notNull().default(true),
		image: json<QuestionImage>('image'),
		/** Shown one after another to a student who asks. */
		hints: json<string[]>('hints').notNull().default([]),
		/** The form it was drafted by; null when a person wrote it. */
		form: text('form'),
		/** Set by a correction: the question counts for nothing, or gives everyone full marks. */
		withdrawn: text('withdrawn', { enum: WITHDRAWALS }),
		/** Answers of which its teacher said that they are right, or wrong: they come before the key. */
		rulings: json<readonly Ruling[]>('rulings').notNull().default([]),
		createdAt: createdAt()
	},
	(t) => [
		unique('question_versions_number').on(t.schoolId, t.questionId, t.number),
		unique('question_versions_school_id').on(t.schoolId, t.id),
		foreignKey({
			columns: [t.schoolId, t.questionId],
			foreignColumns: [questions.schoolId, questions.id]
		}).onDelete('cascade'),
		index('question_versions_search').using('gin', wordsOf(t)),
		check('question_versions_points', sql`${t.milliPoints} between 0 and 100000`)
	]
);
