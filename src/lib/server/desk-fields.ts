import * as v from 'valibot';
import { MILLI_PENALTIES, TRIES } from '../domain/quizzes/marking.ts';
import { ARTICLE_ACCESS, VISIBILITIES } from './db/schema/sets.ts';

export const line = (most: number, sentence: string) =>
	v.pipe(v.string(), v.trim(), v.maxLength(most, sentence));

const optionalDate = v.union(
	[
		v.pipe(
			v.literal(''),
			v.transform(() => null)
		),
		v.pipe(
			v.string(),
			v.isoDate(),
			v.check((date) => !Number.isNaN(Date.parse(date)))
		)
	],
	'Write the date as year-month-day, such as 2025-02-23.'
);

const webAddress = v.pipe(
	v.string(),
	v.trim(),
	v.maxLength(2000, 'This link is too long.'),
	v.check(
		(link) => link === '' || (/^https?:\/\//i.test(link) && URL.canParse(link)),
		'A link begins with https:// or http://.'
	)
);

/** A checkbox: sent only when it is ticked. */
export const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value !== '')
);

/** What a teacher may say about an article; empty fields are filled from its text. */
export const PastedDetails = v.object({
	title: line(300, 'Keep the title under 300 characters.'),
	source: line(200, 'Keep the source under 200 characters.'),
	author: line(200, 'Keep the author under 200 characters.'),
	url: webAddress,
	publishedOn: optionalDate
});

/** Where the page is fetched from, if anything. */
export const LinkField = v.object({ url: PastedDetails.entries.url });

/** What is said about taking in a corrected text; `before` is the SHA-256 of the text it replaces. */
export const CorrectionFields = v.object({
	before: v.pipe(v.string(), v.maxLength(64)),
	reason: v.optional(line(300, 'Keep the reason under 300 characters.'), '')
});

/** What is said about a stored article, which has a title and may be published. */
export const ArticleForm = v.object({
	...PastedDetails.entries,
	title: v.pipe(PastedDetails.entries.title, v.nonEmpty('Give the article a title.')),
	mayPublish: ticked
});

const DRAW = 'Write how many questions of the draw each student gets: a whole number, 1 or more.';
/** Missing or empty where no question is in the draw, or nobody said yet. */
const Draw = v.pipe(
	v.string(),
	v.trim(),
	v.regex(/^(?:[1-9]\d{0,2})?$/, DRAW),
	v.transform((text) => (text ? Number(text) : null))
);

/** One of a list's numbers. */
export const oneOf = (numbers: readonly number[], sentence: string) =>
	v.pipe(v.picklist(numbers.map(String), sentence), v.transform(Number));

/** A whole number up to a thousand or so; empty is 0. */
export const wholeUpTo = (most: number, sentence: string) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{0,4}$/, sentence),
		v.transform(Number),
		v.maxValue(most, sentence)
	);

export const SettingsForm = v.object({
	title: v.pipe(
		line(300, 'Keep the title under 300 characters.'),
		v.nonEmpty('Give the quiz a title.')
	),
	articleAccess: v.picklist(ARTICLE_ACCESS, 'Choose when the article may be read.'),
	boardOn: ticked,
	negative: ticked,
	certainty: ticked,
	tries: oneOf(TRIES, 'Choose how many tries a question has.'),
	milliPenalty: oneOf(MILLI_PENALTIES, 'Choose what a hint or a wrong try costs.'),
	draw: v.optional(Draw, ''),
	visibility: v.picklist(VISIBILITIES, 'Choose who can open it.')
});

/** Counts from 0: the place of a block in its article. */
export const Place = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number));
export const Direction = v.pipe(
	v.picklist(['up', 'down']),
	v.transform((way): -1 | 1 => (way === 'up' ? -1 : 1))
);
export const Id = v.pipe(v.string(), v.uuid());
