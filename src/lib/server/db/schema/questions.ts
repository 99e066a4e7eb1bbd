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
import type { Block } from '../../../domain/article/article.ts';
import type { AnchoredEvidence } from '../../../domain/questions/authored.ts';
import type { QuestionImage } from '../../../domain/questions/image.ts';
import { KIND_IDS } from '../../../domain/questions/question.ts';
import { PLAIN_MARKING, type Marking } from '../../../domain/quizzes/marking.ts';
import type { Origin } from '../../../domain/quizzes/origin.ts';
import { createdAt, id, json, time } from './columns.ts';
import { users } from './people.ts';
import { schoolId } from './schools.ts';
import { articles } from './sources.ts';

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
		image: json<QuestionImage>('image'),
		/** Shown one after another to a student who asks. */
		hints: json<string[]>('hints').notNull().default([]),
		/** The form it was drafted by; null when a person wrote it. */
		form: text('form'),
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

export const VISIBILITIES = ['private', 'link', 'public'] as const;
export const ARTICLE_ACCESS = ['before', 'beside', 'after'] as const;

export const questionSets = pgTable(
	'question_sets',
	{
		id: id(),
		schoolId: schoolId(),
		ownerId: uuid('owner_id').notNull(),
		title: text('title').notNull(),
		visibility: text('visibility', { enum: VISIBILITIES }).notNull().default('private'),
		articleAccess: text('article_access', { enum: ARTICLE_ACCESS }).notNull().default('after'),
		boardOn: boolean('board_on').notNull().default(true),
		marking: json<Marking>('marking').notNull().default(PLAIN_MARKING),
		/** How many of the questions in the draw each attempt gets; null until the teacher says. */
		draw: integer('draw'),
		/** The public quiz that this one is a copy of, and its author, as they were called then. */
		origin: json<Origin>('origin'),
		/** 128 random bits: who has the link may read the article too. Made at the first publishing. */
		linkToken: text('link_token').unique(),
		/** Six unambiguous characters that lead to the link. */
		code: text('code'),
		/** Deleted: nobody finds it, and its owner can still have it back by undo. */
		removedAt: time('removed_at'),
		createdAt: createdAt()
	},
	(t) => [
		unique('question_sets_school_id').on(t.schoolId, t.id),
		unique('question_sets_code').on(t.schoolId, t.code),
		foreignKey({
			columns: [t.schoolId, t.ownerId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade'),
		index('question_sets_owner').on(t.schoolId, t.ownerId)
	]
);

export const setItems = pgTable(
	'set_items',
	{
		id: id(),
		schoolId: schoolId(),
		setId: uuid('set_id').notNull(),
		versionId: uuid('version_id').notNull(),
		/** Order within the set; gaps are allowed. */
		position: integer('position').notNull(),
		/** Drawn for some attempts, not asked in every one. */
		inDraw: boolean('in_draw').notNull().default(false),
		/** Deleted, and still to be had back by undo. */
		removedAt: time('removed_at')
	},
	(t) => [
		unique('set_items_school_id').on(t.schoolId, t.id),
		foreignKey({
			columns: [t.schoolId, t.setId],
			foreignColumns: [questionSets.schoolId, questionSets.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.versionId],
			foreignColumns: [questionVersions.schoolId, questionVersions.id]
		}),
		index('set_items_set').on(t.schoolId, t.setId, t.position)
	]
);

export const setArticles = pgTable(
	'set_articles',
	{
		schoolId: schoolId(),
		setId: uuid('set_id').notNull(),
		articleId: uuid('article_id').notNull(),
		position: integer('position').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.setId, t.articleId] }),
		foreignKey({
			columns: [t.schoolId, t.setId],
			foreignColumns: [questionSets.schoolId, questionSets.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.articleId],
			foreignColumns: [articles.schoolId, articles.id]
		}).onDelete('cascade')
	]
);

/** Append-only: what was published, as it was. */
export const editions = pgTable(
	'editions',
	{
		id: id(),
		schoolId: schoolId(),
		setId: uuid('set_id').notNull(),
		number: integer('number').notNull(),
		title: text('title').notNull(),
		articleAccess: text('article_access', { enum: ARTICLE_ACCESS }).notNull(),
		marking: json<Marking>('marking').notNull().default(PLAIN_MARKING),
		draw: integer('draw'),
		origin: json<Origin>('origin'),
		publishedAt: time('published_at').notNull().defaultNow()
	},
	(t) => [
		unique('editions_number').on(t.schoolId, t.setId, t.number),
		unique('editions_school_id').on(t.schoolId, t.id),
		foreignKey({
			columns: [t.schoolId, t.setId],
			foreignColumns: [questionSets.schoolId, questionSets.id]
		}).onDelete('cascade')
	]
);

export const editionItems = pgTable(
	'edition_items',
	{
		schoolId: schoolId(),
		editionId: uuid('edition_id').notNull(),
		position: integer('position').notNull(),
		versionId: uuid('version_id').notNull(),
		/** Drawn for some attempts, not asked in every one. */
		inDraw: boolean('in_draw').notNull().default(false)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.editionId, t.position] }),
		foreignKey({
			columns: [t.schoolId, t.editionId],
			foreignColumns: [editions.schoolId, editions.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.versionId],
			foreignColumns: [questionVersions.schoolId, questionVersions.id]
		})
	]
);

/** The copy of each article that an edition rests on. A takedown blanks the text, marks stay. */
export const editionArticles = pgTable(
	'edition_articles',
	{
		schoolId: schoolId(),
		editionId: uuid('edition_id').notNull(),
		articleId: uuid('article_id').notNull(),
		position: integer('position').notNull(),
		text: text('text').notNull(),
		blocks: json<Block[]>('blocks').notNull(),
		title: text('title').notNull(),
		source: text('source').notNull(),
		author: text('author').notNull(),
		url: text('url').notNull(),
		publishedOn: date('published_on', { mode: 'string' }),
		mayPublish: boolean('may_publish').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.editionId, t.articleId] }),
		foreignKey({
			columns: [t.schoolId, t.editionId],
			foreignColumns: [editions.schoolId, editions.id]
		}).onDelete('cascade')
	]
);
