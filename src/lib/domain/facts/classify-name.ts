import type { Lexicon } from './lexicon.ts';
import type { MentionType } from './mention.ts';
import {
	KNOWN_LETTERS,
	KNOWN_ORGANISATIONS,
	NO_ORGANISATION,
	ORGANISATION_WORDS,
	PARTICLES,
	PLACE_FIRST_WORDS,
	PLACE_WORDS,
	REGIONS,
	STATES
} from './words/names.ts';
import { ROLE_NOUNS } from './words/roles.ts';

export interface NameContext {
	/** The words of the name, without title. */
	words: readonly string[];
	/** Whether a title or a role stands before it. */
	hasRole: boolean;
	/** The words around it, in lower case. */
	before: string;
	after: string;
	/** Whether ", 42," follows. */
	hasAge: boolean;
	/** Whether ", a teacher" or ", the mayor of Lugo" follows. */
	hasOccupation: boolean;
}

interface Classified {
	type: MentionType;
	certainty: 1 | 2 | 3;
}

/** "the firm Lede": what stands before tells what it is. */
const ORGANISATION_NOUNS =
	/^(?:firm|company|agency|newspaper|website|charity|airline|network|watchdog|retailer|manufacturer|broadcaster)$/;
const SPEAKING = /^(?:said|says|told|added|explained|warned|argued|wrote|tweeted)$/;

/** The type of a name, by what it is, by its form, and last by its surroundings. */
export function classifyName(context: NameContext, lexicon: Lexicon): Classified {
	const { words, hasRole, before, after, hasAge, hasOccupation } = context;
	const name = words.join(' ');
	const first = words[0] ?? '';
	const last = words.at(-1) ?? '';
	const is = (type: MentionType, certainty: 1 | 2 | 3): Classified => ({ type, certainty });

	if (lexicon.people(name) && !hasRole) return is('people', 3);
	if (lexicon.country(name) || REGIONS.has(name) || STATES.has(name)) return is('place', 3);
	if (KNOWN_ORGANISATIONS.has(name)) return is('organisation', 3);
	if (hasRole && words.length <= 4 && !ORGANISATION_WORDS.has(last) && isPersonName(words))
		return is('person', 3);
	if (words.length > 1 && ROLE_NOUNS.has(first.toLowerCase()) && words[1] === 'of')
		return is('other', 1); // "Chairman of the Board"
	if (words.length > 1 && namesOrganisation(words)) return is('organisation', 3);
	if (words.length > 1 && (PLACE_WORDS.has(last) || PLACE_FIRST_WORDS.has(first)))
		return is('place', 2);
	if (
		lexicon.gender(first) &&
		words.length >= 2 &&
		isPersonName(words) &&
		!/^[Tt]he$/.test(before) &&
		!lexicon.cityCountry(name)
	)
		return is(
			'person',
			words.slice(1).some((word) => lexicon.isCommon(word.toLowerCase())) ? 2 : 3
		);
	// a child or a saint may go by a first name alone; too little to be an option
	if (words.length === 1 && isGivenName(first, lexicon)) return is('person', 1);
	if (lexicon.cityCountry(name)) return is('place', SPEAKING.test(after) ? 1 : 3);
	if (/^\p{Lu}[\p{Lu}\d&.]{1,7}$/u.test(name) && !/^(?:\p{Lu}\.)+$/u.test(name))
		return NO_ORGANISATION.has(name)
			? is('other', 1)
			: is('organisation', KNOWN_LETTERS.has(name) ? 3 : 1);
	if (hasAge && isPersonName(words)) return is('person', 3);
	if (hasOccupation && words.length >= 2 && isPersonName(words) && !/^[Tt]he$/.test(before))
		return is('person', 2);
	if (ORGANISATION_NOUNS.test(before)) return is('organisation', 2);
	const isUncommon = words.every((word) => !lexicon.isCommon(word.toLowerCase()));
	const speaks = SPEAKING.test(after) || SPEAKING.test(before);
	if (words.length >= 2 && isPersonName(words) && (speaks || /^who$/.test(after)) && isUncommon)
		return is('person', 2);
	if (/^(?:in|at|near|outside|across)$/.test(before) && words.length <= 2 && isUncommon)
		return is('place', 1);
	return is('other', 1);
}

const isGivenName = (word: string, lexicon: Lexicon): boolean =>
	lexicon.gender(word) !== null &&
	lexicon.gender(word) !== 'either' &&
	!lexicon.isCommon(word.toLowerCase()) &&
	!lexicon.cityCountry(word) &&
	!ORGANISATION_WORDS.has(word) &&
	!PLACE_WORDS.has(word);

function isPersonName(words: readonly string[]): boolean {
	return (
		words.filter((word) => !PARTICLES.has(word)).length <= 3 &&
		words.every(
			(word) =>
				PARTICLES.has(word) ||
				/^(?:\p{Lu}[\p{Ll}\p{M}’'.-]|\p{Lu}\.|\p{Lu}[’']\p{Lu}|(?:al|el)-|M[a]?c)/u.test(word)
		) &&
		!words.some((word) => ORGANISATION_WORDS.has(word) && word !== 'Guardian')
	);
}

function namesOrganisation(words: readonly string[]): boolean {
	if (ORGANISATION_WORDS.has(words.at(-1) ?? '')) return true;
	return words.some(
		(word, i) => ORGANISATION_WORDS.has(word) && /^(?:of|for)$/.test(words[i + 1] ?? '')
	);
}
