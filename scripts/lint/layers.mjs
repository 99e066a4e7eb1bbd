// Who may import whom (ESLint holds every import against it, see fence.mjs). The domain decides,
// the database remembers, the route translates; inside the domain everything points one way.

/** A layer may import itself, and these. A name stands for everything below it as well. */
export const MAY_IMPORT = {
	'domain/backups': [],
	'domain/article': ['domain/random'],
	'domain/facts': ['domain/random', 'domain/article'],
	'domain/questions': ['domain/random', 'domain/article'],
	'domain/drafting': ['domain/random', 'domain/article', 'domain/facts', 'domain/questions'],
	'domain/quizzes': ['domain/random', 'domain/article', 'domain/questions'],
	'domain/classes': ['domain/random'],
	'domain/attempts': ['domain/random', 'domain/questions', 'domain/quizzes'],
	'domain/corrections': ['domain/questions', 'domain/quizzes', 'domain/attempts'],
	'domain/queue': ['domain/questions'],
	'domain/gradebook': ['domain/attempts'],
	'domain/audit': [],
	'domain/retention': ['domain/attempts'],
	'domain/exchange': [
		'domain/random',
		'domain/article',
		'domain/questions',
		'domain/drafting',
		'domain/quizzes'
	],
	'domain/live': ['domain/random', 'domain/questions', 'domain/quizzes', 'domain/attempts'],
	'domain/standings': ['domain/random', 'domain/quizzes', 'domain/attempts'],
	'domain/statistics': ['domain/random', 'domain/questions', 'domain/quizzes', 'domain/attempts'],
	'domain/review': ['domain/random', 'domain/questions', 'domain/quizzes', 'domain/attempts'],
	'domain/random': [],
	ui: ['domain'],
	server: ['domain'],
	cli: ['domain', 'server'],
	pages: ['domain', 'ui', 'routes'],
	routes: ['domain', 'ui', 'server', 'pages']
};

/** What the domain may use from outside: pure functions. A package is listed when it is needed. */
export const PURE_PACKAGES = ['valibot', 'papaparse'];
/** Of these the domain may use the types: it is handed what they describe. */
export const PURE_TYPES = ['wink-nlp'];

/** Packages that one place alone may use. */
export const KEEPERS = [
	{ packages: /^(drizzle-orm|postgres|@electric-sql\/pglite)(\/|$)/, keeper: 'src/lib/server/db/' },
	{ packages: /^lucia$/, keeper: 'src/lib/server/auth/' }
];

/** These hold the graders and the keys: what runs in a browser may import their types alone. */
export const KEPT_FROM_BROWSERS = ['domain/questions/kinds', 'domain/drafting', 'domain/exchange'];

/** Run without SvelteKit (command line, tests): its aliases mean nothing there. */
export const OUTSIDE_KIT = [
	'domain',
	'server/db',
	'server/drafting',
	'server/commands',
	'server/backup',
	'cli'
];

/**
 * The place of a file, as the lists above name it; null outside of `src`.
 * @param {string} file its path from the root of the project, with slashes
 */
export function placeOf(file) {
	const [, lib, route] = /^src\/(?:lib\/(.+)|(.+))$/.exec(file) ?? [];
	const place = lib ?? route;
	if (!place) return null;
	if (/^hooks\./.test(place)) return 'routes';
	// what runs in the browser as well: components, and load functions without a server
	if (/^routes\/.*(\.svelte|\.svelte\.ts|\+(page|layout)\.ts)$/.test(place)) return 'pages';
	return place.replace(/(\.svelte)?\.(ts|js)$/, '');
}

/** @param {string} place @param {string} name */
export const isIn = (place, name) => place === name || place.startsWith(`${name}/`);

/** The layer that a place belongs to. @param {string} place */
export const layerOf = (place) =>
	/** @type {(keyof typeof MAY_IMPORT)[]} */ (Object.keys(MAY_IMPORT)).find((layer) =>
		isIn(place, layer)
	);
