export const STANDINGS = ['a', 'b', 'both', 'contradicted'] as const;
/** How a claim stands in two articles. */
export type Standing = (typeof STANDINGS)[number];

/** The four answers, by the titles of the two articles. */
export const standingTexts = (a: string, b: string): Record<Standing, string> => ({
	a: `Only in “${a}”`,
	b: `Only in “${b}”`,
	both: 'In both',
	contradicted: 'They contradict each other'
});
