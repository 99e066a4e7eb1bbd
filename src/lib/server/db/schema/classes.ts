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
	uuid,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { createdAt, id, time } from './columns.ts';
import { users } from './people.ts';
import { schoolId } from './schools.ts';

export const classes = pgTable(
	'classes',
	{
		id: id(),
		schoolId: schoolId(),
		name: text('name').notNull(),
		/** What students type to sign in or to ask to join: letters that are not mistaken. */
		code: text('code').notNull(),
		/** Whether somebody whose name is not on the list may ask to join. */
		joinOpen: boolean('join_open').notNull().default(false),
		/** How many of each student's lowest results the gradebook leaves out. */
		dropLowest: integer('drop_lowest').notNull().default(0),
		/** The class of the year before, whose students it took over; it may be gone. */
		rolledFromId: uuid('rolled_from_id'),
		/** Out of the way and closed to students, all of it kept. */
		archivedAt: time('archived_at'),
		createdAt: createdAt()
	},
	(t) => [
		unique('classes_school_id').on(t.schoolId, t.id),
		unique('classes_code').on(t.schoolId, t.code),
		check('classes_drop_lowest', sql`${t.dropLowest} between 0 and 20`)
	]
);

/** What belongs to a class goes with it. */
const ofClass = (t: { schoolId: AnyPgColumn; classId: AnyPgColumn }) =>
	foreignKey({
		columns: [t.schoolId, t.classId],
		foreignColumns: [classes.schoolId, classes.id]
	}).onDelete('cascade');

/** What belongs to a user goes with them. */
const ofUser = (t: { schoolId: AnyPgColumn; userId: AnyPgColumn }) =>
	foreignKey({
		columns: [t.schoolId, t.userId],
		foreignColumns: [users.schoolId, users.id]
	}).onDelete('cascade');

export const CLASS_ROLES = ['owner', 'teacher'] as const;

/** Who teaches a class; its owner alone may delete it. */
export const classTeachers = pgTable(
	'class_teachers',
	{
		schoolId: schoolId(),
		classId: uuid('class_id').notNull(),
		userId: uuid('user_id').notNull(),
		role: text('role', { enum: CLASS_ROLES }).notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.classId, t.userId] }),
		ofClass(t),
		ofUser(t),
		index('class_teachers_user').on(t.schoolId, t.userId),
		check('class_teachers_role', sql`${t.role} in ('owner', 'teacher')`)
	]
);

/** A link that makes one teacher a co-teacher of the class, once. */
export const classInvitations = pgTable(
	'class_invitations',
	{
		/** SHA-256 of the link's token. */
		tokenHash: text('token_hash').primaryKey(),
		schoolId: schoolId(),
		classId: uuid('class_id').notNull(),
		expiresAt: time('expires_at').notNull(),
		createdAt: createdAt()
	},
	(t) => [ofClass(t)]
);

/** `asked`: waits for a teacher's yes. */
export const ENROLMENT_STATES = ['asked', 'in'] as const;

export const enrolments = pgTable(
	'enrolments',
	{
		schoolId: schoolId(),
		classId: uuid('class_id').notNull(),
		userId: uuid('user_id').notNull(),
		state: text('state', { enum: ENROLMENT_STATES }).notNull(),
		/** The name on the boards of this class; it says nothing about the person. */
		nickname: text('nickname').notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.classId, t.userId] }),
		unique('enrolments_nickname').on(t.schoolId, t.classId, t.nickname),
		ofClass(t),
		ofUser(t),
		index('enrolments_user').on(t.schoolId, t.userId),
		check('enrolments_state', sql`${t.state} in ('asked', 'in')`)
	]
);

/** What a student needs to be judged fairly; it follows them into every assignment and game. */
export const accommodations = pgTable(
	'accommodations',
	{
		schoolId: schoolId(),
		userId: uuid('user_id').notNull(),
		/** Per cent of the usual time: 100, 125, 150 or 200; null is untimed. */
		timePercent: integer('time_percent').default(100),
		/** Hours that everything closes later. */
		closesLaterHours: integer('closes_later_hours').notNull().default(0),
		extraAttempts: integer('extra_attempts').notNull().default(0),
		readAloud: boolean('read_aloud').notNull().default(false),
		largeText: boolean('large_text').notNull().default(false)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.userId] }),
		ofUser(t),
		check('accommodations_time', sql`${t.timePercent} in (100, 125, 150, 200)`),
		check('accommodations_later', sql`${t.closesLaterHours} between 0 and 2160`),
		check('accommodations_attempts', sql`${t.extraAttempts} between 0 and 20`)
	]
);
