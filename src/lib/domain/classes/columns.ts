/** Which column of a roster says what; -1 where none does. */
export interface Columns {
	full: number;
	first: number;
	last: number;
}

const HEADINGS: Record<keyof Columns, readonly string[]> = {
	full: ['name', 'full name', 'student', 'student name', 'pupil', 'display name', 'names'],
	first: ['first name', 'firstname', 'first', 'forename', 'given name', 'vorname', 'prénom'],
	last: [
		'last name',
		'lastname',
		'last',
		'surname',
		'family name',
		'nachname',
		'nom',
		'familienname'
	]
};

/** The columns that a heading line names; null when the line is none. */
export function columnsOf(cells: readonly string[]): Columns | null {
	const headings = cells.map((cell) => cell.trim().toLowerCase().replace(/[_-]/g, ' '));
	const at = (what: keyof Columns) => headings.findIndex((text) => HEADINGS[what].includes(text));
	const columns = { full: at('full'), first: at('first'), last: at('last') };
	// "Name" beside "First name" is the last name
	if (columns.first >= 0 && columns.last < 0 && columns.full >= 0)
		return { full: -1, first: columns.first, last: columns.full };
	return Object.values(columns).some((column) => column >= 0) ? columns : null;
}

/** One person's name out of their line; null when it does not say which part of it that is. */
export function nameIn(cells: readonly string[], columns: Columns | null): string | null {
	if (columns) {
		const cell = (column: number) => cells[column]?.trim() ?? '';
		const parts = [cell(columns.first), cell(columns.last)].filter(Boolean);
		return parts.length ? parts.join(' ') : turned(cell(columns.full));
	}
	const said = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
	if (said.length > 2) return null;
	const [first = '', second] = said;
	if (second === undefined) return turned(first);
	// a person writes "Last, First" with a space, a program its two columns without one
	return second.startsWith(' ') ? `${second} ${first}` : `${first} ${second}`;
}

/** "Last, First" the other way round. */
function turned(name: string): string {
	const [last = '', first, ...more] = name.split(',');
	return first?.trim() && !more.length ? `${first} ${last}` : name;
}
