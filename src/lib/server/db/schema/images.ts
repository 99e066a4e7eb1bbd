import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { IMAGE_TYPES } from '../../../domain/questions/image-file.ts';
import { bytes, createdAt } from './columns.ts';
import { users } from './people.ts';
import { schoolId } from './schools.ts';

/** Pictures of a teacher's questions, each kept once. The type is what the bytes say, not the upload. */
export const images = pgTable(
	'images',
	{
		schoolId: schoolId(),
		ownerId: uuid('owner_id').notNull(),
		/** Hex SHA-256 of `bytes`. */
		sha256: text('sha256').notNull(),
		type: text('type', { enum: IMAGE_TYPES }).notNull(),
		/** CSS pixels. */
		width: integer('width').notNull(),
		height: integer('height').notNull(),
		bytes: bytes('bytes').notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.ownerId, t.sha256] }),
		foreignKey({
			columns: [t.schoolId, t.ownerId],
			foreignColumns: [users.schoolId, users.id]
		}).onDelete('cascade')
	]
);
