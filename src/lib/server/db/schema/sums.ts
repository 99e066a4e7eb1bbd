import { bigint, foreignKey, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { questionVersions } from './questions.ts';
import { schoolId } from './schools.ts';

/** What is left of answers that were deleted: how many there were, and what they earned together. */
export const versionSums = pgTable(
	'version_sums',
	{
		schoolId: schoolId(),
		versionId: uuid('version_id').notNull(),
		answers: integer('answers').notNull(),
		milliCredit: bigint('milli_credit', { mode: 'number' }).notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.versionId] }),
		foreignKey({
			columns: [t.schoolId, t.versionId],
			foreignColumns: [questionVersions.schoolId, questionVersions.id]
		}).onDelete('cascade')
	]
);
