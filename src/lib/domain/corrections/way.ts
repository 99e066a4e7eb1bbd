/**
 * How a correction changes a published question: by a new key, wording or evidence (`regrade`), by
 * saying of answers that they are right or wrong (`ruling`), by leaving the question out for
 * everyone (`out`), by full marks for everyone (`full`), or by taking back the one before (`undo`).
 */
export const WAYS = ['regrade', 'ruling', 'out', 'full', 'undo'] as const;
export type Way = (typeof WAYS)[number];
