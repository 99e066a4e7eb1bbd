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
	Papa.unparse([[...headings], ...rows.map((row) => [...row])], { escapeFormulae: FORMULA }) +
	'\r\n';

/**
 * What a spreadsheet may take for a formula: one of its signs, also full-width or small as East Asian
 * keyboards write them, behind spaces too; and what begins with a tab or a line break.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b])/;
