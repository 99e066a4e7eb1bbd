import type { Db } from './client.ts';

/**
 * A query that is put together once for each database and then run with other values: drizzle takes
 * longer over the text of a query than the server does over the whole answer to a student.
 */
export function prepared<Query>(make: (db: Db) => Query): (db: Db) => Query {
	const made = new WeakMap<Db, Query>();
	return (db) => {
		const query = made.get(db) ?? make(db);
		made.set(db, query);
		return query;
	};
}
