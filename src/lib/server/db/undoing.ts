/** Why a decision changed nothing: there is no such thing of theirs, or it was decided before. */
export type NotDecided = 'not-found' | 'decided';

/**
 * How a decision of the queue can be taken back: kept marks are asked about again (the id of a
 * dispute), marks by hand go (of a grading), or a correction does (of the version that it made).
 */
export const UNDOINGS = ['reopen', 'unmark', 'uncorrect'] as const;
export interface Undoing {
	by: (typeof UNDOINGS)[number];
	id: string;
}

/** What a decision of the queue has come to; nothing to undo where it changed nothing. */
export type Decided = { ok: true; undoing: Undoing } | { ok: false; reason: NotDecided };
