import type { Country, Gender, Lexicon } from '../../domain/facts/lexicon.ts';
import data from './lexicon.json' with { type: 'json' };

/** Prepares the lexicon from the word lists that are built into the program. */
export function loadLexicon(): Lexicon {
	const genders = new Map<string, Gender>();
	for (const gender of ['m', 'f', 'either'] as const)
		for (const name of data.firstNames[gender].split(' ')) {
			genders.set(name, gender);
			// newspapers often leave the accents out
			const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
			if (!genders.has(plain)) genders.set(plain, gender);
		}

	const countries = new Map<string, Country>();
	const peoples = new Map<string, Country>();
	const regions = new Map<string, Country[]>();
	for (const { code, name, region, people, names } of data.countries) {
		const country = { code, name, region, people };
		for (const known of [name, ...names]) countries.set(known.replace(/^the /, ''), country);
		for (const word of people) for (const form of [word, `${word}s`]) peoples.set(form, country);
		regions.set(region, [...(regions.get(region) ?? []), country]);
	}

	const cities = new Map<string, string>();
	const citiesByCountry = new Map<string, string[]>();
	for (const [code, names] of Object.entries(data.cities)) {
		citiesByCountry.set(code, names.split('|'));
		for (const name of names.split('|')) cities.set(name, code);
	}

	const common = new Set(data.commonWords.split(' '));
	const isCommon = (word: string) => common.has(word) || common.has(word.replace(/s$/, ''));
	return {
		gender: (name) => genders.get(name) ?? null,
		country: (name) => countries.get(name.replace(/^the /i, '')) ?? null,
		people: (word) => peoples.get(word) ?? null,
		cityCountry: (name) => (isCommon(name.toLowerCase()) ? null : (cities.get(name) ?? null)),
		isCommon,
		countriesIn: (region) => regions.get(region) ?? [],
		citiesIn: (code) => citiesByCountry.get(code) ?? []
	};
}
