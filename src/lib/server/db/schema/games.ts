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
	uniqueIndex,
	uuid,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import type { TimePercent } from '../../../domain/attempts/accommodation.ts';
import { PHASES } from '../../../domain/live/flow.ts';
import type { GameSettings } from '../../../domain/live/settings.ts';
import { classes } from './classes.ts';
import { createdAt, id, json, time } from './columns.ts';
import { editions } from './editions.ts';
import { players, users } from './people.ts';
import { questionVersions } from './questions.ts';
import { schoolId } from './schools.ts';
import { questionSets } from './sets.ts';

/** An edition played live. The course of the game stands in columns: answers are held against them. */
export const games = pgTable(
	'games',
	{
		id: id(),
		schoolId: schoolId(),
		/** Who opened it: nobody else can lead it. */
		hostId: uuid('host_id').notNull(),
		setId: uuid('set_id').notNull(),
		editionId: uuid('edition_id').notNull(),
		/** Whose students may join as themselves; null: by PIN alone. */
		classId: uuid('class_id'),
		title: text('title').notNull(),
		/** Six digits; free again once the game is over. */
		pin: text('pin').notNull(),
		settings: json<GameSettings>('settings').notNull(),
		/** 128 random bits, hex: one for all attempts of the game, so that all see the same order. */
		seed: text('seed').notNull(),
		phase: text('phase', { enum: PHASES }).notNull(),
		/** Counts every change of what follows. */
		step: integer('step').notNull(),
		/** Indices into `game_items`; the position in this list is the one in attempts. */
		asked: json<number[]>('asked').notNull(),
		next: integer('next').notNull(),
		phaseAt: time('phase_at').notNull(),
		opensAt: time('opens_at'),
		closesAt: time('closes_at'),
		pausedAt: time('paused_at'),
		locked: boolean('locked').notNull().default(false),
		/** What the class had of all it could have, in thousandths of a percent; set at the end. */
		milliPercent: integer('milli_percent'),
		createdAt: createdAt(),
		endedAt: time('ended_at')
	},
	(t) => [
		unique('games_school_id').on(t.schoolId, t.id),
		uniqueIndex('games_pin')
			.on(t.schoolId, t.pin)
			.where(sql`${t.endedAt} is null`),
		index('games_host').on(t.schoolId, t.hostId, t.id.desc()),
		index('games_set').on(t.schoolId, t.setId),
		index('games_class')
			.on(t.schoolId, t.classId)
			.where(sql`${t.classId} is not null`),
		foreignKey({
			columns: [t.schoolId, t.hostId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.setId],
			foreignColumns: [questionSets.schoolId, questionSets.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.editionId],
			foreignColumns: [editions.schoolId, editions.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.classId],
			foreignColumns: [classes.schoolId, classes.id]
		}).onDelete('cascade'),
		check('games_pin_digits', sql`${t.pin} ~ '^[0-9]{6}$'`),
		check('games_over', sql`(${t.phase} = 'final') = (${t.endedAt} is not null)`)
	]
);

const ofGame = (t: { schoolId: AnyPgColumn; gameId: AnyPgColumn }) =>
	foreignKey({
		columns: [t.schoolId, t.gameId],
		foreignColumns: [games.schoolId, games.id]
	}).onDelete('cascade');

/** The questions of a game, in the order in which they are to be asked. */
export const gameItems = pgTable(
	'game_items',
	{
		schoolId: schoolId(),
		gameId: uuid('game_id').notNull(),
		/** From 0. */
		index: integer('index').notNull(),
		versionId: uuid('version_id').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.gameId, t.index] }),
		ofGame(t),
		foreignKey({
			columns: [t.schoolId, t.versionId],
			foreignColumns: [questionVersions.schoolId, questionVersions.id]
		})
	]
);

/** Who plays, under a name that belongs to this game alone. */
export const gamePlayers = pgTable(
	'game_players',
	{
		schoolId: schoolId(),
		gameId: uuid('game_id').notNull(),
		playerId: uuid('player_id').notNull(),
		nickname: text('nickname').notNull(),
		/** A name of their own choice that waits for the host's yes; null where none does. */
		wanted: text('wanted'),
		/** From 0; null where there are no teams. */
		team: integer('team'),
		/** Per cent of the usual time; null is untimed. */
		timePercent: integer('time_percent').$type<TimePercent>().default(100),
		/** In thousandths, bonuses included: the game's, not the attempt's. */
		points: integer('points').notNull().default(0),
		/** What right answers took together, ms. */
		timeMs: integer('time_ms').notNull().default(0),
		/** What the question that was closed last earned. */
		gained: integer('gained').notNull().default(0),
		/** How right the answer to it was, 0..1000; null without one, or where nothing is right or wrong. */
		milliCredit: integer('milli_credit'),
		/** Of a code that takes a guest to another device. */
		resumeHash: text('resume_hash').notNull(),
		/** When the server last heard of them. */
		seenAt: time('seen_at').notNull(),
		removedAt: time('removed_at'),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.gameId, t.playerId] }),
		unique('game_players_nickname').on(t.schoolId, t.gameId, t.nickname),
		unique('game_players_resume').on(t.schoolId, t.gameId, t.resumeHash),
		index('game_players_player').on(t.schoolId, t.playerId),
		ofGame(t),
		foreignKey({
			columns: [t.schoolId, t.playerId],
			foreignColumns: [players.schoolId, players.id]
		}).onDelete('cascade'),
		check('game_players_points', sql`${t.points} >= 0`)
	]
);
