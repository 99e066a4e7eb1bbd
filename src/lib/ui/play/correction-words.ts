import type { NoteOfCorrection } from '../../domain/corrections/notes.ts';
import { dateText } from '../words.ts';
import { points } from './numbers.ts';

/** "was corrected on 4 March 2026: +1.", after the question's number. */
export function correctionNote({ way, at, milliMarks }: Omit<NoteOfCorrection, 'reason'>): string {
	const day = `on ${dateText(at.toISOString().slice(0, 10))}`;
	if (way === 'out') return `was withdrawn ${day} and counts no more${change(milliMarks)}.`;
	if (way === 'full')
		return `was withdrawn ${day}, with full marks for everyone${change(milliMarks)}.`;
	if (way === 'undo') return `counts again as before, since ${day.slice(3)}${change(milliMarks)}.`;
	return `was corrected ${day}${change(milliMarks)}.`;
}

/** ": +1", ": −0.5"; nothing where no mark changed. */
function change(milliMarks: number): string {
	if (milliMarks === 0) return '';
	return `: ${milliMarks > 0 ? '+' : '−'}${points(Math.abs(milliMarks))}`;
}
