import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	integer,
	pgTable,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { attemptItems } from './answers.ts';
import { createdAt, id, time } from './columns.ts';
import { schoolId } from './schools.ts';

export const DISPUTE_STATES = ['open', 'granted', 'declined'] as const;

/** A student disagrees with how an answer was marked. Once for each answer. */
export const disputes = pgTable(
	'disputes',
	{
		id: id(),
		schoolId: schoolId(),
		attemptId: uuid('attempt_id').notNull(),
		position: integer('position').notNull(),
		/** The student's sentence. */
		words: text('words').notNull(),
		state: text('state', { enum: DISPUTE_STATES }).notNull().default('open'),
		/** The teacher's word back; may be empty. */
		reply: text('reply').notNull().default(''),
		decidedAt: time('decided_at'),
		createdAt: createdAt()
	},
	(t) => [
		unique('disputes_answer').on(t.schoolId, t.attemptId, t.position),
		index('disputes_open')
			.on(t.schoolId, t.createdAt)
			.where(sql`${t.state} = 'open'`),
		foreignKey({
			columns: [t.schoolId, t.attemptId, t.position],
			foreignColumns: [attemptItems.schoolId, attemptItems.attemptId, attemptItems.position]
		}).onDelete('cascade'),
		check('disputes_decided', sql`(${t.state} = 'open') = (${t.decidedAt} is null)`)
	]
);
