import {
	boolean,
	date,
	foreignKey,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import type { Block } from '../../../domain/article/article.ts';
import { PLAIN_MARKING, type Marking } from '../../../domain/quizzes/marking.ts';
import type { Origin } from '../../../domain/quizzes/origin.ts';
import { id, json, time } from './columns.ts';
import { questionVersions } from './questions.ts';
import { schoolId } from './schools.ts';
import { ARTICLE_ACCESS, questionSets } from './sets.ts';

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
