import type { CellState } from '../../domain/gradebook/cell.ts';
import { percent } from '../play/numbers.ts';
import { count } from '../words.ts';

/** A cell as the gradebook shows it; null where the student does not have the assignment. */
export type ShownCell = {
	state: CellState;
	milliPercent: number | null;
	late: boolean;
	dropped: boolean;
	isPending: boolean;
} | null;

export interface ShownColumn {
	id: string;
	title: string;
	closesAt: Date | null;
	timeZone: string;
	weight: number;
	practice: boolean;
	isOwner: boolean;
}

const STATES = {
	excused: 'excused',
	done: 'no points',
	working: 'working',
	missing: 'missing',
	waiting: 'not due'
} satisfies Record<CellState, string>;

/** What a cell says first: the result, or why there is none. */
export function resultText(cell: ShownCell): string {
	if (!cell) return 'not given';
	const { state, milliPercent } = cell;
	return state === 'done' && milliPercent !== null ? percent(milliPercent) : STATES[state];
}

/** What is to be said besides, in few words; '' for nothing. */
export const notesOn = (cell: ShownCell): string =>
	[
		cell?.late ? 'late' : '',
		cell?.isPending ? 'answers to mark' : '',
		cell?.dropped ? 'dropped' : ''
	]
		.filter(Boolean)
		.join(', ');

export const meanText = (milliPercent: number | null): string =>
	milliPercent === null ? 'none yet' : percent(milliPercent);

/** How results are counted together, in a sentence. */
export function rulesText(columns: readonly ShownColumn[], dropLowest: number): string {
	const counting = columns.filter(({ practice }) => !practice);
	const same = new Set(counting.map(({ weight }) => weight)).size < 2;
	const weights = same ? 'All weigh the same' : 'They weigh differently';
	const dropped = dropLowest
		? `each student’s ${dropLowest === 1 ? 'lowest result is' : `lowest ${count(dropLowest, 'result')} are`} dropped`
		: 'nothing is dropped';
	return `${weights}, ${dropped}.`;
}
