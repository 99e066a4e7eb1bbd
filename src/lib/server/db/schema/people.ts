import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	pgTable,
	primaryKey,
	text,
	unique,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { createdAt, id, time } from './columns.ts';
import { schoolId } from './schools.ts';

export const users = pgTable(
	'users',
	{
		id: id(),
		schoolId: schoolId(),
		name: text('name').notNull(),
		/** Lower case; null for those who have none (most students). */
		email: text('email'),
		/** Argon2id; null for accounts that cannot log in, such as the demo's author. */
		passwordHash: text('password_hash'),
		/** A student's, peppered Argon2id; null until a card was made for them. */
		passcodeHash: text('passcode_hash'),
		/** Set while an administrator keeps the account shut. */
		lockedAt: time('locked_at'),
		createdAt: createdAt()
	},
	(t) => [
		unique('users_school_email').on(t.schoolId, t.email),
		unique('users_school_id').on(t.schoolId, t.id),
		check('users_email_lower', sql`${t.email} = lower(${t.email})`)
	]
);

export const ROLES = ['admin', 'teacher', 'student'] as const;
export type Role = (typeof ROLES)[number];

export const memberships = pgTable(
	'memberships',
	{
		schoolId: schoolId(),
		userId: uuid('user_id').notNull(),
		role: text('role', { enum: ROLES }).notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.userId] }),
		foreignKey({
			columns: [t.schoolId, t.userId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade'),
		check('memberships_role', sql`${t.role} in ('admin', 'teacher', 'student')`)
	]
);

export const sessions = pgTable(
	'sessions',
	{
		/** Hex SHA-256 of the cookie's token; the token itself is never stored. */
		idHash: text('id_hash').primaryKey(),
		schoolId: schoolId(),
		userId: uuid('user_id').notNull(),
		expiresAt: time('expires_at').notNull(),
		createdAt: createdAt()
	},
	(t) => [
		foreignKey({
			columns: [t.schoolId, t.userId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade'),
		index('sessions_user').on(t.userId),
		index('sessions_expires').on(t.expiresAt)
	]
);

export const LINK_KINDS = ['teacher', 'password'] as const;

/** A link that works once: it makes a teacher's account, or gives one a new password. */
export const accountLinks = pgTable(
	'account_links',
	{
		/** SHA-256 of the link's token. */
		tokenHash: text('token_hash').primaryKey(),
		schoolId: schoolId(),
		kind: text('kind', { enum: LINK_KINDS }).notNull(),
		/** Whose password it is; null for an invitation. */
		userId: uuid('user_id'),
		/** Whom the invitation is meant for, in the administrator's words; may be empty. */
		note: text('note').notNull().default(''),
		expiresAt: time('expires_at').notNull(),
		createdAt: createdAt()
	},
	(t) => [
		foreignKey({
			columns: [t.schoolId, t.userId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade'),
		check('account_links_user', sql`(${t.kind} = 'password') = (${t.userId} is not null)`)
	]
);

/** Who answers: a user, or a guest known by a cookie whose hash stands here until it expires. */
export const players = pgTable(
	'players',
	{
		id: id(),
		schoolId: schoolId(),
		userId: uuid('user_id'),
		guestTokenHash: text('guest_token_hash').unique(),
		guestExpiresAt: time('guest_expires_at'),
		createdAt: createdAt()
	},
	(t) => [
		unique('players_school_id').on(t.schoolId, t.id),
		uniqueIndex('players_school_user').on(t.schoolId, t.userId),
		foreignKey({
			columns: [t.schoolId, t.userId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade'),
		check(
			'players_user_or_guest',
			sql`(${t.userId} is not null) <> (${t.guestTokenHash} is not null and ${t.guestExpiresAt} is not null)`
		)
	]
);
