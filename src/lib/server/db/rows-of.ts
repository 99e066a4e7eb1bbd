/** The rows of a raw query: the one driver returns them, the other an object that has them. */
export function rowsOf<Row>(result: unknown): Row[] {
	return (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows) as Row[];
}
