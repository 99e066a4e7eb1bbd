import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** UUIDv7, made by the app (`newId`): sortable by time, mergeable, no secret. */
export const id = () => uuid('id').primaryKey();

/** A point in time, stored with zone. */
export const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const createdAt = () => time('created_at').notNull().defaultNow();

/**
 * A jsonb column. Both drivers parse what they read; drizzle's own `jsonb` parses strings once more
 * and makes the number 12 of the stored text "12".
 */
export const json = <Data>(name: string) =>
	customType<{ data: Data; driverData: unknown }>({
		dataType: () => 'jsonb',
		toDriver: (value) => JSON.stringify(value),
		fromDriver: (value) => value as Data
	})(name);

/** Bytes as they are: node-postgres gives a Buffer, PGlite a Uint8Array. */
export const bytes = (name: string) =>
	customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })(name);
