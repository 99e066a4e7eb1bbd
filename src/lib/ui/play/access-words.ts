/** When the article is to be read. */
export const ACCESS_WORDS = {
	before: 'Read the article first, then answer.',
	beside: 'You can read the article while you answer.',
	after: 'You read the article after the quiz.'
};
