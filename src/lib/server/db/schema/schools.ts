import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, time } from './columns.ts';

/** One installation starts with one school; `school_id` is the key to shard by later. */
export const schools = pgTable('schools', {
	id: id(),
	name: text('name').notNull(),
	/** SHA-256 of the one-time set-up link's token; null once there is an administrator. */
	setupTokenHash: text('setup_token_hash'),
	/** Whether teachers may make an account without an invitation. */
	registrationOpen: boolean('registration_open').notNull().default(false),
	/** The day on which the school year ends, month and day. */
	yearEnds: text('year_ends').notNull().default('07-31'),
	/** How many days after it the year's answers are kept; null keeps them. */
	keepDays: integer('keep_days').default(30),
	/** When that rule was last seen to, once a day. */
	purgedAt: time('purged_at'),
	/** When the demo content was put in, so that deleting it is final. */
	demoAddedAt: time('demo_added_at'),
	createdAt: createdAt()
});

/** Stands in every tenant row and every unique key. */
export const schoolId = () =>
	uuid('school_id')
		.notNull()
		.references(() => schools.id, { onDelete: 'cascade' });
