import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { WAYS } from '../../../domain/corrections/way.ts';
import { createdAt, id } from './columns.ts';
import { questionVersions, questions } from './questions.ts';
import { schoolId } from './schools.ts';

/** Append-only: a published version of a question, the one that counts instead, and why. */
export const corrections = pgTable(
	'corrections',
	{
		id: id(),
		schoolId: schoolId(),
		questionId: uuid('question_id').notNull(),
		fromVersionId: uuid('from_version_id').notNull(),
		toVersionId: uuid('to_version_id').notNull(),
		way: text('way', { enum: WAYS }).notNull(),
		/** For the students whom it changes; may be empty. */
		reason: text('reason').notNull(),
		/** Who did it, by id and as they were called: the word stands when the account is gone. */
		byId: uuid('by_id').notNull(),
		byName: text('by_name').notNull(),
		/** The correction that this one takes back. */
		undoesId: uuid('undoes_id'),
		createdAt: createdAt()
	},
	(t) => [
		unique('corrections_school_id').on(t.schoolId, t.id),
		// one after the other: two that start from the same version cannot both count
		unique('corrections_from').on(t.schoolId, t.fromVersionId),
		index('corrections_question').on(t.schoolId, t.questionId),
		foreignKey({
			columns: [t.schoolId, t.questionId],
			foreignColumns: [questions.schoolId, questions.id]
		}).onDelete('cascade'),
		check('corrections_undo', sql`(${t.way} = 'undo') = (${t.undoesId} is not null)`)
	]
);

/** Which version counts instead of a corrected one. Can be rebuilt from `corrections`. */
export const currentVersions = pgTable(
	'current_versions',
	{
		schoolId: schoolId(),
		versionId: uuid('version_id').notNull(),
		currentId: uuid('current_id').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.versionId] }),
		index('current_versions_current').on(t.schoolId, t.currentId),
		foreignKey({
			columns: [t.schoolId, t.versionId],
			foreignColumns: [questionVersions.schoolId, questionVersions.id]
		}).onDelete('cascade')
	]
);
