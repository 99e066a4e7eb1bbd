import { notesOn, resultText, type ShownCell, type ShownColumn } from './words.ts';

interface Book {
	columns: readonly ShownColumn[];
	students: readonly {
		name: string;
		milliPercent: number | null;
		cells: readonly ShownCell[];
	}[];
}

/**
 * The gradebook as a table for spreadsheets: for each assignment a column of per cent as numbers,
 * empty where nothing counts, and one of words.
 */
export function sheetOf({ columns, students }: Book) {
	const headings = columns.flatMap((column) => {
		const counts = column.practice ? 'practice' : `weight ${column.weight}`;
		return [`${column.title} (${counts}), %`, `${column.title}: note`];
	});
	const rows = students.map(({ name, milliPercent, cells }) => [
		name,
		number(milliPercent),
		...cells.flatMap((cell) => [number(cell?.milliPercent ?? null), noteText(cell)])
	]);
	return { headings: ['Name', 'Mean, %', ...headings], rows };
}

const number = (milliPercent: number | null) =>
	milliPercent === null ? null : Math.round(milliPercent / 10) / 100;

const noteText = (cell: ShownCell) =>
	[cell?.state === 'done' && cell.milliPercent !== null ? '' : resultText(cell), notesOn(cell)]
		.filter(Boolean)
		.join(', ');
