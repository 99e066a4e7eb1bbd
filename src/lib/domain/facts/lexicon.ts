export type Gender = 'm' | 'f' | 'either';

export interface Country {
	/** ISO 3166-1 alpha-2 (XK for Kosovo). */
	code: string;
	name: string;
	/** Neighbours in the news, such as `gulf` or `baltic`: where plausible wrong options come from. */
	region: string;
	/** Adjectives and words for its people, the adjective first. */
	people: readonly string[];
}

/** What the engine knows of the world; loaded elsewhere and passed in. */
export interface Lexicon {
	/** The gender of a first name; null when it is none. */
	gender(firstName: string): Gender | null;
	/** The country of that name or usual abbreviation, without article. */
	country(name: string): Country | null;
	/** The country of an adjective or a word for a people ("Danish", "Danes"). */
	people(word: string): Country | null;
	/** The code of the country in which a large city lies. */
	cityCountry(name: string): string | null;
	/** Whether a lower-case word is an everyday word. */
	isCommon(word: string): boolean;
	countriesIn(region: string): readonly Country[];
	/** The large cities of a country, largest first. */
	citiesIn(code: string): readonly string[];
}
