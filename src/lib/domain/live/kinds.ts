import type { KindId } from '../questions/question.ts';

/** Whether a kind makes sense while a class waits: what only a person can mark does not. */
export const mayBePlayedLive = (kind: KindId): boolean => kind !== 'open';
