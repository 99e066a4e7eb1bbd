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
import { COUNTING } from '../../../domain/attempts/counting.ts';
import { FEEDBACK } from '../../../domain/attempts/feedback.ts';
import type { Marking } from '../../../domain/quizzes/marking.ts';
import { classes } from './classes.ts';
import { createdAt, id, json, time } from './columns.ts';
import { editions } from './editions.ts';
import { users } from './people.ts';
import { schoolId } from './schools.ts';
import { ARTICLE_ACCESS, questionSets } from './sets.ts';

/** A published edition given to classes or to some students. */
export const assignments = pgTable(
	'assignments',
	{
		id: id(),
		schoolId: schoolId(),
		/** The teacher who gave it; co-teachers of its classes see it too. */
		ownerId: uuid('owner_id').notNull(),
		setId: uuid('set_id').notNull(),
		editionId: uuid('edition_id').notNull(),
		title: text('title').notNull(),
		opensAt: time('opens_at').notNull(),
		/** Null: it stays open. */
		closesAt: time('closes_at'),
		/** Answers are taken until then and marked late; null: none after closing. */
		lateUntil: time('late_until'),
		/** The IANA zone in which the teacher wrote these times. */
		timeZone: text('time_zone').notNull(),
		timeLimitMinutes: integer('time_limit_minutes'),
		/** Null: as often as they like. */
		attempts: integer('attempts').default(1),
		counting: text('counting', { enum: COUNTING }).notNull().default('best'),
		feedback: text('feedback', { enum: FEEDBACK }).notNull().default('after-closing'),
		shuffleQuestions: boolean('shuffle_questions').notNull().default(true),
		shuffleOptions: boolean('shuffle_options').notNull().default(true),
		/** False: an answer stands once its student has gone on. */
		goBack: boolean('go_back').notNull().default(true),
		articleAccess: text('article_access', { enum: ARTICLE_ACCESS }).notNull(),
		/** Its tries are 1 unless `practice`. */
		marking: json<Marking>('marking').notNull(),
		/** Hints, and several tries with a penalty. */
		practice: boolean('practice').notNull().default(false),
		boardOn: boolean('board_on').notNull().default(false),
		/** How much it counts in the gradebook beside the others; 0 counts for nothing. */
		weight: integer('weight').notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		unique('assignments_school_id').on(t.schoolId, t.id),
		foreignKey({
			columns: [t.schoolId, t.ownerId],
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
		index('assignments_owner').on(t.schoolId, t.ownerId),
		index('assignments_set').on(t.schoolId, t.setId),
		check('assignments_window', sql`${t.closesAt} > ${t.opensAt}`),
		check('assignments_late', sql`${t.lateUntil} is null or ${t.lateUntil} > ${t.closesAt}`),
		check('assignments_limit', sql`${t.timeLimitMinutes} between 1 and 600`),
		check('assignments_weight', sql`${t.weight} between 0 and 100`),
		check('assignments_attempts', sql`${t.attempts} between 1 and 20`)
	]
);

const ofAssignment = (t: { schoolId: AnyPgColumn; assignmentId: AnyPgColumn }) =>
	foreignKey({
		columns: [t.schoolId, t.assignmentId],
		foreignColumns: [assignments.schoolId, assignments.id]
	}).onDelete('cascade');

/** To whom: a class (also those who come later), or one student. */
export const assignmentTargets = pgTable(
	'assignment_targets',
	{
		id: id(),
		schoolId: schoolId(),
		assignmentId: uuid('assignment_id').notNull(),
		classId: uuid('class_id'),
		userId: uuid('user_id')
	},
	(t) => [
		ofAssignment(t),
		foreignKey({
			columns: [t.schoolId, t.classId],
			foreignColumns: [classes.schoolId, classes.id]
		}).onDelete('cascade'),
		foreignKey({
			columns: [t.schoolId, t.userId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade'),
		uniqueIndex('assignment_targets_class').on(t.schoolId, t.assignmentId, t.classId),
		uniqueIndex('assignment_targets_user').on(t.schoolId, t.assignmentId, t.userId),
		index('assignment_targets_of_class').on(t.schoolId, t.classId),
		index('assignment_targets_of_user').on(t.schoolId, t.userId),
		check('assignment_targets_one', sql`(${t.classId} is null) <> (${t.userId} is null)`)
	]
);

/** Other times or another attempt for one student, such as one who was absent on the day. */
export const assignmentExceptions = pgTable(
	'assignment_exceptions',
	{
		schoolId: schoolId(),
		assignmentId: uuid('assignment_id').notNull(),
		userId: uuid('user_id').notNull(),
		/** These stand in the place of the assignment's; null leaves its own. */
		opensAt: time('opens_at'),
		closesAt: time('closes_at'),
		extraAttempts: integer('extra_attempts').notNull().default(0),
		/** It does not count for this student. */
		excused: boolean('excused').notNull().default(false)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.assignmentId, t.userId] }),
		ofAssignment(t),
		foreignKey({
			columns: [t.schoolId, t.userId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade'),
		check('assignment_exceptions_attempts', sql`${t.extraAttempts} between 0 and 20`)
	]
);
