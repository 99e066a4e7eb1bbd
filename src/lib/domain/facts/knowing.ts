import type { Span } from '../article/article.ts';
import type { Sentence } from './sentence.ts';

/** By what somebody's words came to the reporter: "in a statement", "told the court". */
const BY_WAY_OF =
	/\b(?:(?:in|at|during|on|through|via) (?:an?|the|his|her|its|their) (?:[\p{L}’'-]+ ){0,3}(?:statement|interview|posts?|letter|release|conference|briefing|speech|address|report|study|survey|e-?mail|message|tweet|blog|hearing|court|testimony|paper|article|call|documentary|website|platform)|(?:told|tells) (?:the |an? )?(?:[\p{L}’'.-]+ ){0,3}?(?:reporters|journalists|court|parliament|committee|council|meeting|conference|station|agency|newspaper|magazine|radio|News|Times|Post|Weekly|BBC|CNN|AP|AFP|Reuters)(?: News)?|by (?:telephone|phone|e-?mail)|under oath)\b/u;
/** A source that the article does not name. */
const UNNAMED =
	/\b(?:not (?:to )?be (?:named|identified)|declined to (?:be (?:named|identified)|give (?:his|her|their) names?)|(?:condition|promise) of anonymity|not (?:been )?authori[sz]ed to|asked (?:us )?not to|(?:people|person|sources?|officials?|diplomats?) (?:briefed|familiar|close|with knowledge)|sources? (?:said|says|told|close)|according to (?:a|an|one|two|three|several|some) (?:[\p{L}-]+ )?(?:person|people|officials?|sources?|diplomats?))\b/iu;

/** How those who speak in a sentence came to be heard, in the article's words; '' where it does not say. */
export const wayOfHearing = ({ text }: Sentence, said: readonly Span[], start: number): string => {
	const outside = said.reduce(
		(rest, { start: from, end }) =>
			rest.slice(0, from - start) + ' '.repeat(end - from) + rest.slice(end - start),
		text
	);
	return BY_WAY_OF.exec(outside)?.[0] ?? '';
};

/** Whether a sentence rests on a source without a name. */
export const hasUnnamedSource = ({ text }: Sentence): boolean => UNNAMED.test(text);
