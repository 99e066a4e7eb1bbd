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
	uuid
} from 'drizzle-orm/pg-core';
import type { BlockKind } from '../../../domain/article/article.ts';
import { BLOCK_KINDS } from '../../../domain/article/article.ts';
import { NOTHING_RESTED, type RestingOutcome } from '../../../domain/questions/resting.ts';
import { createdAt, id, json, time } from './columns.ts';
import { users } from './people.ts';
import { schoolId } from './schools.ts';

export const articles = pgTable(
	'articles',
	{
		id: id(),
		schoolId: schoolId(),
		ownerId: uuid('owner_id').notNull(),
		/**
		 * As pasted, with LF line ends and NFC; all offsets are UTF-16 into it. Changed by a correction
		 * alone: what it was until then stands in `article_revisions`.
		 */
		text: text('text').notNull(),
		/** Hex SHA-256 of `text` in UTF-8. */
		sha256: text('sha256').notNull(),
		title: text('title').notNull(),
		source: text('source').notNull().default(''),
		author: text('author').notNull().default(''),
		url: text('url').notNull().default(''),
		publishedOn: date('published_on', { mode: 'string' }),
		/** The teacher states a right to publish the text: public pages may then show it in full. */
		mayPublish: boolean('may_publish').notNull().default(false),
		/** Deleted, and still to be had back by undo. */
		removedAt: time('removed_at'),
		/** Taken down by the administrator: `text` is empty here and in every edition, marks stay. */
		takenDownAt: time('taken_down_at'),
		createdAt: createdAt()
	},
	(t) => [
		unique('articles_school_id').on(t.schoolId, t.id),
		foreignKey({
			columns: [t.schoolId, t.ownerId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade'),
		index('articles_owner').on(t.schoolId, t.ownerId)
	]
);

export const articleBlocks = pgTable(
	'article_blocks',
	{
		schoolId: schoolId(),
		articleId: uuid('article_id').notNull(),
		position: integer('position').notNull(),
		start: integer('start').notNull(),
		end: integer('end').notNull(),
		/** What the block counts as now. */
		kind: text('kind', { enum: BLOCK_KINDS }).$type<BlockKind>().notNull(),
		/** What Lede took it for, so that flipping twice leads back. */
		detected: text('detected', { enum: BLOCK_KINDS }).$type<BlockKind>().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.articleId, t.position] }),
		foreignKey({
			columns: [t.schoolId, t.articleId],
			foreignColumns: [articles.schoolId, articles.id]
		}).onDelete('cascade'),
		check('article_blocks_span', sql`0 <= ${t.start} and ${t.start} < ${t.end}`)
	]
);

/** Append-only: what an article said until its publisher corrected it. A takedown blanks it. */
export const articleRevisions = pgTable(
	'article_revisions',
	{
		id: id(),
		schoolId: schoolId(),
		articleId: uuid('article_id').notNull(),
		text: text('text').notNull(),
		/** When the newer text was taken in. */
		replacedAt: time('replaced_at').notNull(),
		/** What became of the questions that rested on it. */
		outcome: json<RestingOutcome>('outcome').notNull().default(NOTHING_RESTED)
	},
	(t) => [
		foreignKey({
			columns: [t.schoolId, t.articleId],
			foreignColumns: [articles.schoolId, articles.id]
		}).onDelete('cascade'),
		index('article_revisions_article').on(t.schoolId, t.articleId)
	]
);
