import type { Span } from '../../article/article.ts';
import type { Mention } from '../../facts/mention.ts';
import type { Sentence } from '../../facts/sentence.ts';
import type { Token } from '../../facts/tagger.ts';
import { ROLE_NOUNS } from '../../facts/words/roles.ts';

const LONGEST_APPOSITION = 16;

/**
 * All that tells who a person is, so that another name can take its place: the nation and the title
 * before the name, the apposition behind it. Null where the apposition has no clear end.
 */
export function bearerSpan({ tokens, mentions }: Sentence, mention: Mention): Span | null {
	const people = mentions.find(
		({ type, end }) => type === 'people' && end === (mention.role?.start ?? -1) - 1
	);
	let first = tokens.findIndex((token) => token.start >= (mention.role?.start ?? mention.start));
	// "Major general | Ana Lopes": the whole of the title
	while (mention.role && first > 0 && belongsToTitle(tokens[first - 1])) first--;
	const start = people?.start ?? tokens[first]?.start ?? mention.start;
	if (tokens[mention.to]?.text !== ',') return { start, end: mention.end };
	const inner = tokens.slice(mention.to + 1, mention.to + 1 + LONGEST_APPOSITION);
	const close = inner.findIndex(({ text }) => text === ',');
	const next = inner[close + 1] ?? tokens[mention.to + close + 2];
	const closes = close > 0 && /^(?:VERB|AUX|ADV)$/.test(next?.pos ?? '');
	return closes ? { start, end: inner[close]?.end ?? mention.end } : null;
}

/** "Retired teacher", "Watch manager", "Major general": what stands before the noun of a title. */
const belongsToTitle = (token: Token | undefined): boolean =>
	token !== undefined &&
	(ROLE_NOUNS.has(token.text.toLowerCase()) || /^(?:NOUN|ADJ|PROPN|VERB)$/.test(token.pos)) &&
	/^[\p{L}-]+$/u.test(token.text);
