import * as v from 'valibot';

/**
 * A backup is a gzip of JSON lines. The first is a Header. Then, for each table, a TableLine and
 * after it a JSON array for each row: its values as PostgreSQL writes them, null for NULL. The last
 * is an End; its checksum is of all bytes before it.
 */
export const FORMAT = 1;

export const Header = v.object({
	/** Which Lede made it. */
	lede: v.string(),
	format: v.number(),
	/** The newest migration that its database had. */
	migration: v.object({ hash: v.string(), at: v.number() }),
	/** ISO 8601. */
	createdAt: v.string(),
	school: v.object({ id: v.string(), name: v.string() })
});
export type Header = v.InferOutput<typeof Header>;

export const TableLine = v.object({ table: v.string(), columns: v.array(v.string()) });
export type TableLine = v.InferOutput<typeof TableLine>;

export const End = v.object({
	/** How many rows each table has. */
	rows: v.record(v.string(), v.number()),
	/** Hex SHA-256. */
	sha256: v.string()
});
export type End = v.InferOutput<typeof End>;
