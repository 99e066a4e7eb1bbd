import { diff } from './diff.ts';
import { LIKE, likeness, wordsOf } from './likeness.ts';

/** Words that stayed, went or came, with the white space behind them. */
export interface Piece {
	op: 'same' | 'out' | 'in';
	text: string;
}

/** How one passage became another, word by word; where they have little in common, as a whole. */
export function wordDiff(before: string, after: string): Piece[] {
	const isLike = likeness(wordsOf(before), wordsOf(after)) >= LIKE;
	const [was, is] = isLike ? [piecesIn(before), piecesIn(after)] : [[before], [after]];
	const pieces: Piece[] = [];
	for (const step of diff(was, is)) {
		const text = (step.op === 'in' ? is[step.after] : was[step.before]) ?? '';
		const last = pieces.at(-1);
		if (last?.op === step.op) last.text += text;
		else if (text) pieces.push({ op: step.op, text });
	}
	return pieces;
}

const piecesIn = (text: string): string[] => text.match(/\s*\S+\s*/g) ?? [];
