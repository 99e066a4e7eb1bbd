import { timestamp, uuid } from 'drizzle-orm/pg-core';

/** UUIDv7, made by the app (`newId`): sortable by time, mergeable, no secret. */
export const id = () => uuid('id').primaryKey();

/** A point in time, stored with zone. */
export const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const createdAt = () => time('created_at').notNull().defaultNow();
