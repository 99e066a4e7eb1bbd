/** A line for each table that has rows. */
export function rowCounts(rows: Record<string, number>): string[] {
	const filled = Object.entries(rows).filter(([, count]) => count > 0);
	const widest = Math.max(0, ...filled.map(([table]) => table.length));
	return filled.map(([table, count]) => `${table.padEnd(widest)} ${String(count).padStart(9)}`);
}

/** `12 kB` or `3.4 MB`. */
export const size = (bytes: number): string =>
	bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Seconds since a `performance.now()`. */
export const secondsSince = (began: number): string =>
	`${((performance.now() - began) / 1000).toFixed(1)} s`;
