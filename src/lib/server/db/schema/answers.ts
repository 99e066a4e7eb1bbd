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
import type { Certainty } from '../../../domain/attempts/certainty.ts';
import { createdAt, id, json, time } from './columns.ts';
import { assignments } from './assignments.ts';
import { players } from './people.ts';
import { editions } from './editions.ts';
import { games } from './games.ts';
import { questionVersions } from './questions.ts';
import { questionSets } from './sets.ts';
import { schoolId } from './schools.ts';

/** By what right a player came to the quiz: who has the link may read the article too. */
export const VIA = ['owner', 'link', 'public', 'assignment', 'game'] as const;

export const attempts = pgTable(
	'attempts',
	{
		id: id(),
		schoolId: schoolId(),
		playerId: uuid('player_id').notNull(),
		setId: uuid('set_id').notNull(),
		editionId: uuid('edition_id').notNull(),
		/** What it was given in; null for one of the student's own accord. */
		assignmentId: uuid('assignment_id'),
		/** The live game it is a player's part of; null for any other. */
		gameId: uuid('game_id'),
		/** From 1, among the player's attempts at the edition or at the assignment; 1 in a game. */
		number: integer('number').notNull(),
		via: text('via', { enum: VIA }).notNull(),
		/** 128 random bits, hex: the secret from which the order of options is drawn. */
		seed: text('seed').notNull(),
		startedAt: time('started_at').notNull().defaultNow(),
		/** When it ends by itself; null where nothing ends it. */
		deadlineAt: time('deadline_at'),
		/** Minutes that a teacher added while it ran; `deadlineAt` has them in it. */
		addedMinutes: integer('added_minutes').notNull().default(0),
		/** The last position that was shown: where there is no going back, those before it stand. */
		reached: integer('reached').notNull().default(0),
		submittedAt: time('submitted_at'),
		/** Handed in after closing. */
		late: boolean('late').notNull().default(false),
		/** Set at submission, from the gradings: sums that every list reads. */
		milliMarks: integer('milli_marks'),
		milliPoints: integer('milli_points').notNull(),
		/** Begun after the player was shown answers of this quiz, or in a game: it counts on no board. */
		practice: boolean('practice').notNull(),
		/** When its student last looked at what may be shown of the result. */
		resultSeenAt: time('result_seen_at')
	},
	(t) => [
		uniqueIndex('attempts_number')
			.on(t.schoolId, t.playerId, t.editionId, t.number)
			.where(sql`${t.assignmentId} is null and ${t.gameId} is null`),
		uniqueIndex('attempts_of_game')
			.on(t.schoolId, t.gameId, t.playerId)
			.where(sql`${t.gameId} is not null`),
		uniqueIndex('attempts_number_assigned')
			.on(t.schoolId, t.playerId, t.assignmentId, t.number)
			.where(sql`${t.assignmentId} is not null`),
		unique('attempts_school_id').on(t.schoolId, t.id),
		uniqueIndex('attempts_one_open')
			.on(t.schoolId, t.playerId, t.editionId)
			.where(sql`${t.submittedAt} is null and ${t.assignmentId} is null and ${t.gameId} is null`),
		uniqueIndex('attempts_one_open_assigned')
			.on(t.schoolId, t.playerId, t.assignmentId)
			.where(sql`${t.submittedAt} is null and ${t.assignmentId} is not null`),
		index('attempts_overdue')
			.on(t.deadlineAt)
			.where(sql`${t.submittedAt} is null and ${t.deadlineAt} is not null`),
		index('attempts_assignment').on(t.schoolId, t.assignmentId),
		foreignKey({
			columns: [t.schoolId, t.assignmentId],
			foreignColumns: [assignments.schoolId, assignments.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.gameId],
			foreignColumns: [games.schoolId, games.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.playerId],
			foreignColumns: [players.schoolId, players.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.editionId],
			foreignColumns: [editions.schoolId, editions.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.setId],
			foreignColumns: [questionSets.schoolId, questionSets.id]
		}).onDelete('cascade'),
		index('attempts_set').on(t.schoolId, t.setId),
		check('attempts_given_or_live', sql`${t.assignmentId} is null or ${t.gameId} is null`),
		check('attempts_marked', sql`(${t.submittedAt} is null) = (${t.milliMarks} is null)`)
	]
);

export const attemptItems = pgTable(
	'attempt_items',
	{
		schoolId: schoolId(),
		attemptId: uuid('attempt_id').notNull(),
		position: integer('position').notNull(),
		versionId: uuid('version_id').notNull(),
		servedAt: time('served_at')
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.attemptId, t.position] }),
		index('attempt_items_version').on(t.schoolId, t.versionId),
		foreignKey({
			columns: [t.schoolId, t.attemptId],
			foreignColumns: [attempts.schoolId, attempts.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.versionId],
			foreignColumns: [questionVersions.schoolId, questionVersions.id]
		})
	]
);

interface OfItem {
	schoolId: AnyPgColumn;
	attemptId: AnyPgColumn;
	position: AnyPgColumn;
}

/** What belongs to an item of an attempt goes with it. */
const ofItem = ({ schoolId, attemptId, position }: OfItem) =>
	foreignKey({
		columns: [schoolId, attemptId, position],
		foreignColumns: [attemptItems.schoolId, attemptItems.attemptId, attemptItems.position]
	}).onDelete('cascade');

/** Append-only: the highest revision is the answer. */
export const answers = pgTable(
	'answers',
	{
		schoolId: schoolId(),
		attemptId: uuid('attempt_id').notNull(),
		position: integer('position').notNull(),
		revision: integer('revision').notNull(),
		/** The kind's stored answer; JSON null when the student took the answer back. */
		answer: json<unknown>('answer'),
		/** How sure the student is, 1 to 3; null where that was not asked or not said. */
		certainty: integer('certainty').$type<Certainty>(),
		savedAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.attemptId, t.position, t.revision] }),
		check('answers_certainty', sql`${t.certainty} between 1 and 3`),
		ofItem(t)
	]
);

/** Append-only: answers that a student had checked before handing in, where the quiz allows tries. */
export const tries = pgTable(
	'tries',
	{
		schoolId: schoolId(),
		attemptId: uuid('attempt_id').notNull(),
		position: integer('position').notNull(),
		number: integer('number').notNull(),
		/** The kind's stored answer. */
		answer: json<unknown>('answer').notNull(),
		/** 0..1000. */
		milliCredit: integer('milli_credit').notNull(),
		triedAt: createdAt()
	},
	(t) => [primaryKey({ columns: [t.schoolId, t.attemptId, t.position, t.number] }), ofItem(t)]
);

/** Which hints a student asked for, each once. */
export const hintsTaken = pgTable(
	'hints_taken',
	{
		schoolId: schoolId(),
		attemptId: uuid('attempt_id').notNull(),
		position: integer('position').notNull(),
		/** From 1, in the order of the question's hints. */
		number: integer('number').notNull(),
		takenAt: createdAt()
	},
	(t) => [primaryKey({ columns: [t.schoolId, t.attemptId, t.position, t.number] }), ofItem(t)]
);

export const CAUSES = ['submission', 'correction', 'manual'] as const;

/** Append-only: the newest grading of an item counts, and each says why it was made. */
export const gradings = pgTable(
	'gradings',
	{
		id: id(),
		schoolId: schoolId(),
		attemptId: uuid('attempt_id').notNull(),
		position: integer('position').notNull(),
		versionId: uuid('version_id').notNull(),
		cause: text('cause', { enum: CAUSES }).notNull(),
		/** 0..1000; null while a person still has to mark it. */
		milliCredit: integer('milli_credit'),
		milliMarks: integer('milli_marks').notNull(),
		/** Taken although it is spelt a little differently: what the queue looks at. */
		near: boolean('near').notNull().default(false),
		/** A teacher's word to the student, where a person marked. */
		note: text('note').notNull().default(''),
		/** The correction that made it; null for any other cause. */
		correctionId: uuid('correction_id'),
		/** The teacher who marked; null where Lede did. */
		gradedBy: uuid('graded_by'),
		gradedAt: createdAt()
	},
	(t) => [
		uniqueIndex('gradings_one_submission')
			.on(t.schoolId, t.attemptId, t.position)
			.where(sql`${t.cause} = 'submission'`),
		index('gradings_item').on(t.schoolId, t.attemptId, t.position),
		index('gradings_near')
			.on(t.schoolId, t.versionId)
			.where(sql`${t.near}`),
		index('gradings_unmarked')
			.on(t.schoolId, t.versionId)
			.where(sql`${t.milliCredit} is null`),
		index('gradings_by_hand')
			.on(t.schoolId, t.gradedBy, t.id.desc())
			.where(sql`${t.cause} = 'manual'`),
		index('gradings_correction')
			.on(t.schoolId, t.correctionId)
			.where(sql`${t.correctionId} is not null`),
		check('gradings_corrected', sql`${t.correctionId} is null or ${t.cause} = 'correction'`),
		ofItem(t)
	]
);
