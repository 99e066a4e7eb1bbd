import type { Gender, Lexicon } from './lexicon.ts';
import {
	FEMALE_WORDS,
	HONORIFICS,
	MALE_WORDS,
	ROLE_MODIFIERS,
	ROLE_NOUNS,
	SHORT_TITLES
} from './words/roles.ts';

const lower = (word: string) => word.toLowerCase().replace(/\.$/, '');
const isRoleNoun = (word: string) => ROLE_NOUNS.has(lower(word)) || SHORT_TITLES.has(lower(word));

/**
 * How many words at the front of a chunk are a title and no part of the name: "Danish Foreign
 * Minister | Lars Holm", "Secretary of Defense | Jane Roe", "NASA Administrator | Bill Roe".
 */
export function titleLength(words: readonly string[], lexicon: Lexicon): number {
	for (let end = Math.min(words.length - 1, 6); end > 0; end--) {
		const title = words.slice(0, end);
		const rest = words.slice(end);
		if (/^(?:of|for|and|the)$/.test(rest[0] ?? '') || isRoleNoun(rest[0] ?? '')) continue;
		if (isTitle(title, lexicon)) return end;
	}
	return 0;
}

function isTitle(words: readonly string[], lexicon: Lexicon): boolean {
	const noun = words.findIndex(isRoleNoun);
	if (noun < 0) return false;
	const tail = words.slice(noun + 1);
	const isTail =
		tail.length === 0 ||
		isRoleNoun(tail[0] ?? '') ||
		/^(?:of|for)$/.test(tail[0] ?? '') ||
		tail[0] === '-';
	if (!isTail || tail.length > 4) return false;
	if (/^(?:of|for)$/.test(tail[0] ?? '') && (tail.length < 2 || lexicon.gender(tail.at(-1) ?? '')))
		return false;
	return words
		.slice(0, noun)
		.every(
			(word) =>
				!lexicon.gender(word) || lexicon.people(word) !== null || ROLE_MODIFIERS.has(lower(word))
		);
}

/** Whether a title says what a person does, and is not only a form of address. */
export const isRole = (title: string): boolean =>
	!title.split(' ').every((word) => HONORIFICS.has(lower(word)));

/** Whether a lower-case word before a name is a role: "spokesman John Lund". */
export const isRoleWord = (word: string): boolean =>
	/^\p{Ll}/u.test(word) && ROLE_NOUNS.has(lower(word));

/** The gender that a title or an apposition tells: "spokeswoman", "a man of 40". */
export function genderOfWords(words: readonly string[]): Gender | null {
	if (words.some((word) => FEMALE_WORDS.has(lower(word)))) return 'f';
	return words.some((word) => MALE_WORDS.has(lower(word))) ? 'm' : null;
}
