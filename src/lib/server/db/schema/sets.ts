import {
	boolean,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { PLAIN_MARKING, type Marking } from '../../../domain/quizzes/marking.ts';
import type { Origin } from '../../../domain/quizzes/origin.ts';
import { createdAt, id, json, time } from './columns.ts';
import { users } from './people.ts';
import { questionVersions } from './questions.ts';
import { schoolId } from './schools.ts';
import { articles } from './sources.ts';

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
