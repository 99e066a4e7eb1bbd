import * as v from 'valibot';

export const MOST_TAGS = 8;
export const LONGEST_TAG = 30;

/** A tag as it is stored and looked for: capital letters and ways to write an accent do not matter. */
export const foldTag = (text: string): string =>
	text.trim().replace(/\s+/g, ' ').toLowerCase().normalize('NFC');

/** A teacher's own words for a question, with commas between them; each counts once. */
export const Tags = v.pipe(
	v.nullable(v.string()),
	v.transform((text) => [...new Set((text ?? '').split(',').map(foldTag))].filter(Boolean)),
	v.maxLength(MOST_TAGS, `Keep to ${MOST_TAGS} tags.`),
	v.check(
		(tags) => tags.every((tag) => [...tag].length <= LONGEST_TAG),
		`Keep each tag under ${LONGEST_TAG + 1} characters, and put commas between them.`
	)
);
