import type { Candidate } from './material.ts';
import type { Difficulty } from './draft-question.ts';

/** Forms whose answer has to be put together, and those whose answer can be read off. */
const HARD_FORMS = new Set(['match', 'order', 'attribution', 'evidence', 'blanks']);
const EASY_FORMS = new Set(['true-false', 'how-many', 'who-did', 'role']);

/**
 * A guess at how hard a question is before anyone has answered it: by its form, by how far its
 * words are from the article's, and by how many passages it takes.
 */
export function guessDifficulty({
	form,
	edits,
	evidence,
	derivedFrom
}: Pick<Candidate, 'form' | 'edits' | 'evidence' | 'derivedFrom'>): Difficulty {
	const rewritten = edits.some(({ kind }) => kind === 'pronoun-resolved' || kind === 'substituted');
	const points =
		(HARD_FORMS.has(form) ? 2 : EASY_FORMS.has(form) ? 0 : 1) +
		(rewritten ? 1 : 0) +
		(evidence.length > 1 ? 1 : 0) +
		(derivedFrom ? 1 : 0);
	return points >= 2 ? 'hard' : points === 1 ? 'medium' : 'easy';
}
