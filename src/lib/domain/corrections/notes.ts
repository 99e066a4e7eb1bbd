import type { Way } from './way.ts';

/** What a student is told of a correction that changed their marks. */
export interface NoteOfCorrection {
	way: Way;
	/** The teacher's words; may be empty. */
	reason: string;
	at: Date;
	/** The difference in thousandths of a point; 0 where only the points of the question went. */
	milliMarks: number;
}

interface GradingRow {
	position: number;
	milliMarks: number;
	/** Null where no correction made the grading. */
	way: Way | null;
	reason: string | null;
	at: Date | null;
}

/** The notes out of an attempt's gradings, oldest first: each against the marks that stood before it. */
export function notesOf(rows: readonly GradingRow[]): Map<number, NoteOfCorrection[]> {
	const notes = new Map<number, NoteOfCorrection[]>();
	const last = new Map<number, number>();
	for (const { position, milliMarks, way, reason, at } of rows) {
		const before = last.get(position) ?? 0;
		last.set(position, milliMarks);
		if (!way || !at) continue;
		const note = { way, reason: reason ?? '', at, milliMarks: milliMarks - before };
		notes.set(position, [...(notes.get(position) ?? []), note]);
	}
	return notes;
}
