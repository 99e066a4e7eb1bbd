import type { AuthoredQuestion } from '../questions/authored.ts';

/** Where sentences stand in their article: a correction of the article moves them, nobody else. */
const PLACES = ['start', 'end', 'paragraph'];

/** Whether somebody has changed the question: sentences that only stand elsewhere do not count. */
export const isEdited = (before: AuthoredQuestion, after: AuthoredQuestion): boolean =>
	words(before) !== words(after);

const words = (question: AuthoredQuestion) =>
	JSON.stringify(question, (key, value: unknown) => (PLACES.includes(key) ? undefined : value));
