/** Who says so, beside the speakers whom the author names; they follow those, in this order. */
export const OTHER_SOURCES = {
	reporter: 'The reporter, in the article’s own words',
	unnamed: 'An official or source without a name',
	nobody: 'Nobody in the article'
} as const;
export type OtherSource = keyof typeof OTHER_SOURCES;

/** How a source can know what it says. */
export const WAYS_TO_KNOW = {
	saw: 'Saw or heard it themselves',
	told: 'Was told by others',
	document: 'From a document or a record',
	figures: 'From figures or a study',
	opinion: 'It is their own view or plan',
	unsaid: 'The article does not say'
} as const;
export type WayToKnow = keyof typeof WAYS_TO_KNOW;
