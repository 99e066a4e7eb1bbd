import type { Quantity } from '../facts/quantities.ts';
import type { Sentence } from '../facts/sentence.ts';

/** "Neither of whom", "and a second": the sentence counts for the reader; "minutes of fame" are always fifteen. */
export const isGivenAway = ({ text }: Sentence, { value }: Quantity): boolean =>
	(value === 2 &&
		/\b(?:neither|both|either|each other|a second|the second|the other)\b/i.test(text)) ||
	(value === 3 && /\b(?:a third|the third)\b/i.test(text)) ||
	/\bof fame\b/.test(text);
