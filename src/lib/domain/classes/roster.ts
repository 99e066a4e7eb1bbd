import Papa from 'papaparse';
import { columnsOf, nameIn, type Columns } from './columns.ts';
import { nameKey, readName, type NameProblem } from './name.ts';

/** Characters of a pasted or uploaded roster that are looked at. */
export const LONGEST_ROSTER = 50_000;

export type LineProblem =
	| NameProblem
	/** The name stands further up (`before`), or in the class already. */
	| 'twice'
	| 'in-class'
	/** More columns than a name has, or a quotation mark that is not closed. */
	| 'unclear'
	/** There is no room for it: the class, or one paste, is full. */
	| 'no-room';

/** A line that gives no new student. */
export interface LeftOut {
	/** From 1. */
	line: number;
	text: string;
	problem: LineProblem;
	/** The line that has the name already, for `twice`. */
	before?: number;
}

export interface Roster {
	names: string[];
	leftOut: LeftOut[];
}

/**
 * The names in a roster: one a line, or CSV with commas, semicolons or tabs, with or without a
 * heading line. `taken` are the names of the class, `room` how many more may come.
 */
export function readRoster(text: string, taken: readonly string[], room: number): Roster {
	const lines = text
		.replace(/^\ufeff/, '')
		.trimEnd()
		.split(/\r\n|\r|\n/);
	const delimiter = delimiterOf(lines);
	const inClass = new Set(taken.map(nameKey));
	const seen = new Map<string, number>();
	const roster: Roster = { names: [], leftOut: [] };
	let columns: Columns | null = null;
	let isFirst = true;
	for (const [index, raw] of lines.entries()) {
		const line = index + 1;
		const leaveOut = (problem: LineProblem, before?: number) =>
			roster.leftOut.push({ line, text: raw.trim(), problem, ...(before && { before }) });
		const cells = cellsOf(raw, delimiter);
		if (isFirst && raw.trim()) {
			isFirst = false;
			columns = cells && columnsOf(cells);
			if (columns) continue;
		}
		const said = cells && nameIn(cells, columns);
		const reading = said === null ? null : readName(said);
		if (!reading) leaveOut('unclear');
		else if (!reading.ok) leaveOut(reading.problem);
		else {
			const key = nameKey(reading.name);
			const before = seen.get(key);
			if (before) leaveOut('twice', before);
			else if (inClass.has(key)) leaveOut('in-class');
			else if (roster.names.length >= room) leaveOut('no-room');
			else roster.names.push(reading.name);
			if (!before) seen.set(key, line);
		}
	}
	// an empty text has one empty line, which is nobody's mistake
	return text.trim() ? roster : { names: [], leftOut: [] };
}

/** What stands between the columns: a tab or a semicolon is in no name. */
const delimiterOf = (lines: readonly string[]) =>
	['\t', ';'].find((sign) => lines.some((line) => line.includes(sign))) ?? ',';

/** Line by line, so that an open quotation mark spoils its own line alone; null for such a line. */
function cellsOf(line: string, delimiter: string): string[] | null {
	const { data, errors } = Papa.parse<string[]>(line, { delimiter });
	if (errors.some(({ type }) => type === 'Quotes') || data.length > 1) return null;
	return data[0] ?? [''];
}
