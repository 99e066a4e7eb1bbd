import type { Asks, Difficulty, Edit } from '../../domain/drafting/draft-question.ts';
import type { Rejection } from '../../domain/drafting/verdict.ts';

/** The groups of suggestions, in the order of the page. */
export const ASK_NAMES: Record<Asks, string> = {
	attribution: 'Who says so',
	number: 'Numbers',
	time: 'When',
	place: 'Where',
	recall: 'What happened',
	sequence: 'In which order',
	evidence: 'Which sentence supports it'
};

export const DIFFICULTY_NAMES: Record<Difficulty, string> = {
	easy: 'Easy, at a guess',
	medium: 'Medium, at a guess',
	hard: 'Hard, at a guess'
};

export const REJECTION_NAMES: Record<Rejection, string> = {
	unclear: 'Wrong or unclear',
	'not-in-text': 'Not in the text',
	'several-right': 'More than one right',
	'weak-options': 'Weak wrong options',
	'not-worth-asking': 'Not worth asking',
	other: 'Another reason'
};

const EDIT_NAMES: Record<Edit['kind'], string> = {
	'name-expanded': 'Full name',
	'pronoun-resolved': 'Name for a pronoun',
	'lead-cut': 'Left out at the start',
	'tail-cut': 'Left out at the end',
	'time-cut': 'Time left out',
	substituted: 'Exchanged',
	blanked: 'Made a gap'
};

/** How the question's words differ from the article's: "Name for a pronoun: “she” → “Ana Lopes”". */
export const editText = ({ kind, from, to }: Edit): string =>
	to ? `${EDIT_NAMES[kind]}: “${from}” → “${to}”` : `${EDIT_NAMES[kind]}: “${from}”`;
