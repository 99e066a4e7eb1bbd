/** Stands in a question where the words of an article stood that was taken down. */
export const TAKEN_DOWN = '(taken down)';
