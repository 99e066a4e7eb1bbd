import Papa from 'papaparse';

/**
 * A CSV file for spreadsheets: a byte order mark, so that they read it as UTF-8, and no cell that
 * they would take for a formula: whoever chose a name does not write our teachers' sheets.
 */
export const csv = (
	headings: readonly string[],
	rows: readonly (readonly (string | number | null)[])[]
): string =>
	'\ufeff' +
	Papa.unparse([[...headings], ...rows.map((row) => [...row])], { escapeFormulae: true }) +
	'\r\n';
