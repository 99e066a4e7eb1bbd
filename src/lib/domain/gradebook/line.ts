import type { Cell } from './cell.ts';
import { meanOf } from './mean.ts';

/** An assignment as the gradebook counts it. */
export interface Column {
	/** 0..100, beside the others. */
	weight: number;
	/** It never counts. */
	practice: boolean;
}

/** A cell with its part in the student's mean. */
export interface LineCell extends Cell {
	/** It would count, and is one of the results that were dropped. */
	dropped: boolean;
}

/** A student's line: a cell for each column, null where they do not have the assignment. */
export interface Line {
	/** Thousandths of a percent (0..100000); null where nothing counts. */
	milliPercent: number | null;
	cells: (LineCell | null)[];
}

/** The student's line from what they have done, in the order of the columns. */
export function lineOf(
	cells: readonly (Cell | null)[],
	columns: readonly Column[],
	dropLowest: number
): Line {
	const mean = meanOf(
		cells.map((cell, place) => {
			const { weight = 0, practice = false } = columns[place] ?? {};
			return { milliPercent: cell?.milliPercent ?? null, weight: practice ? 0 : weight };
		}),
		dropLowest
	);
	return {
		milliPercent: mean.milliPercent,
		cells: cells.map((cell, place) => cell && { ...cell, dropped: mean.dropped.includes(place) })
	};
}
