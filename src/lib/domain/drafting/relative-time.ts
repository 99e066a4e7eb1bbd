import type { Span } from '../article/article.ts';

const TIME =
	/(?<=[\p{L}\p{N}”"’)])(?:(?<!\b(?:since|until|till|by|from|before|after|of|for|than|in|during|and|or|to|the|over|as|late|early|is|was|are|were|has|have|had|between|be|that|published|released|due|expected|scheduled)) )(?:(?:earlier |later )?(?:today|yesterday|tomorrow|tonight)|(?:earlier |later )?this (?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter))\b(?![’'-]|,? \p{Lu}|,? (?:and|or) )/gu;

/** "..., today": words that say when as seen from the day of publication, where a sentence can do without them. */
export const relativeTimesIn = (text: string, { start, end }: Span): Span[] =>
	[...text.slice(start, end).matchAll(TIME)].map((match) => ({
		start: start + match.index,
		end: start + match.index + match[0].length
	}));
