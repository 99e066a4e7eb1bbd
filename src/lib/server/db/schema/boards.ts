import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { createdAt, time } from './columns.ts';
import { players } from './people.ts';
import { schoolId } from './schools.ts';
import { questionSets } from './sets.ts';

/** A player's seat at one quiz: the nickname belongs here, not to the person. */
export const seats = pgTable(
	'seats',
	{
		schoolId: schoolId(),
		setId: uuid('set_id').notNull(),
		playerId: uuid('player_id').notNull(),
		nickname: text('nickname').notNull(),
		/** False when the player stays off the leaderboard. */
		onBoard: boolean('on_board').notNull().default(true),
		/** When this player was first shown answers of this quiz: later attempts are practice. */
		answersShownAt: time('answers_shown_at'),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.setId, t.playerId] }),
		unique('seats_nickname').on(t.schoolId, t.setId, t.nickname),
		foreignKey({
			columns: [t.schoolId, t.setId],
			foreignColumns: [questionSets.schoolId, questionSets.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.playerId],
			foreignColumns: [players.schoolId, players.id]
		}).onDelete('cascade')
	]
);

/** Each player's best counting attempt at a quiz. Can be rebuilt from `attempts`. */
export const standings = pgTable(
	'standings',
	{
		schoolId: schoolId(),
		setId: uuid('set_id').notNull(),
		playerId: uuid('player_id').notNull(),
		attemptId: uuid('attempt_id').notNull(),
		/** 0..100000: marks as a share of points, so that editions compare. */
		milliPercent: integer('milli_percent').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.setId, t.playerId] }),
		foreignKey({
			columns: [t.schoolId, t.setId],
			foreignColumns: [questionSets.schoolId, questionSets.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.playerId],
			foreignColumns: [players.schoolId, players.id]
		}).onDelete('cascade'),
		index('standings_board').on(t.schoolId, t.setId, t.milliPercent.desc()),
		check('standings_percent', sql`${t.milliPercent} between 0 and 100000`)
	]
);
