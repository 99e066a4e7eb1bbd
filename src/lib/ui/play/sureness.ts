import type { Certainty } from '../../domain/attempts/certainty.ts';

/** The levels in students' words, with what is at stake (of a question worth 3 marks). */
export const SURENESS: Record<Certainty, { name: string; stake: string }> = {
	1: { name: 'Not very', stake: 'Right: 1 of 3. Wrong: 0.' },
	2: { name: 'Fairly', stake: 'Right: 2 of 3. Wrong: minus 2.' },
	3: { name: 'Very', stake: 'Right: 3 of 3. Wrong: minus 6.' }
};
