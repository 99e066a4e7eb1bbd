import { classifyName } from './classify-name.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { nameChunks, type Chunk } from './name-chunks.ts';
import type { Token } from './tagger.ts';
import { genderOfWords, isRoleWord, titleLength } from './titles.ts';
import { ORGANISATION_WORDS } from './words/names.ts';
import { ROLE_NOUNS } from './words/roles.ts';

/** The names in a sentence, in order, each typed as far as the sentence alone tells. */
export function mentionsIn(
	tokens: readonly Token[],
	inside: ReadonlySet<string>,
	lexicon: Lexicon
): Mention[] {
	return nameChunks(tokens, inside, lexicon).flatMap((chunk) =>
		splitChunk(tokens, chunk, lexicon).flatMap((part) => mentionOf(tokens, part, lexicon))
	);
}

/** A people's name before a title or a person is a name of its own: "Danish | Foreign Minister ...". */
function splitChunk(tokens: readonly Token[], { from, to }: Chunk, lexicon: Lexicon): Chunk[] {
	const words = tokens.slice(from, to).map(({ text }) => text);
	const first = words[0] ?? '';
	const second = words[1] ?? '';
	const two = words.slice(0, 2).join(' ');
	const lead =
		lexicon.people(two) && words.length > 2
			? 2
			: lexicon.people(first) || lexicon.country(first)
				? 1
				: 0;
	const follows = words.slice(lead);
	const opensTitle =
		titleLength(follows, lexicon) > 0 || ROLE_NOUNS.has((follows[0] ?? '').toLowerCase());
	if (lead && follows.length && (opensTitle || (lexicon.gender(second) && follows.length >= 2)))
		return [
			{ from, to: from + lead },
			{ from: from + lead, to }
		];
	// "Springfield University | Ana Lopes": an organisation and a person without a comma between
	const cut = to - 2;
	const isPair = words.length >= 4 && lexicon.gender(words.at(-2) ?? '') && !lead;
	if (
		isPair &&
		words.slice(0, -2).some((word) => ORGANISATION_WORDS.has(word)) &&
		titleLength(words, lexicon) === 0
	)
		return [
			{ from, to: cut },
			{ from: cut, to }
		];
	return [{ from, to }];
}

function mentionOf(tokens: readonly Token[], { from, to }: Chunk, lexicon: Lexicon): Mention[] {
	const words = tokens.slice(from, to).map(({ text }) => text);
	if (words.length === 1 && ROLE_NOUNS.has(words[0]?.toLowerCase() ?? '')) return [];
	const title = titleLength(words, lexicon);
	const before = tokens[from - 1];
	const lowerRole =
		title === 0 && before && isRoleWord(before.text) ? lowerRoleStart(tokens, from) : null;
	const apposition = tokens.slice(to + 1, to + 7).map(({ text }) => text.toLowerCase());
	const context = {
		hasOccupation:
			tokens[to]?.text === ',' &&
			/^(?:a|an|the|who)$/.test(apposition[0] ?? '') &&
			(apposition[0] === 'who' ||
				apposition.some((word) => ROLE_NOUNS.has(word) || /^(?:woman|man|girl|boy)$/.test(word))),
		before: (tokens[from + title - 1]?.text ?? '').toLowerCase(),
		after: (tokens[to]?.text ?? '').toLowerCase(),
		hasAge:
			tokens[to]?.text === ',' &&
			/^\d{1,2}$/.test(tokens[to + 1]?.text ?? '') &&
			/^[,.]$/.test(tokens[to + 2]?.text ?? '')
	};
	const named = classifyName(
		{ words: words.slice(title), hasRole: title > 0 || lowerRole !== null, ...context },
		lexicon
	);
	if (named.type === 'person') {
		const roleFrom = title > 0 ? from : lowerRole;
		const gender = context.hasOccupation ? genderOfWords(apposition) : null;
		return [{ ...build(tokens, from + title, to, named, roleFrom), gender }];
	}
	const whole = title > 0 ? classifyName({ words, hasRole: false, ...context }, lexicon) : named;
	return [build(tokens, from, to, whole, null)];
}

/** "the ministry spokesman John Lund": the role begins after the article. */
function lowerRoleStart(tokens: readonly Token[], from: number): number {
	let start = from - 1;
	while (start > 0 && from - start < 4 && /^(?:NOUN|ADJ)$/.test(tokens[start - 1]?.pos ?? ''))
		start--;
	return start;
}

function build(
	tokens: readonly Token[],
	from: number,
	to: number,
	{ type, certainty }: Pick<Mention, 'type' | 'certainty'>,
	roleFrom: number | null
): Mention {
	const start = tokens[from]?.start ?? 0;
	const end = tokens[to - 1]?.end ?? start;
	const textOf = (a: number, b: number) => joined(tokens.slice(a, b));
	const role =
		roleFrom === null
			? null
			: {
					start: tokens[roleFrom]?.start ?? start,
					end: tokens[from - 1]?.end ?? start,
					text: textOf(roleFrom, from)
				};
	return {
		start,
		end,
		text: textOf(from, to),
		type,
		certainty,
		role,
		gender: null,
		from,
		to,
		entity: null
	};
}

/** The tokens as they stand, one blank where the text has white space. */
export const joined = (tokens: readonly Token[]): string =>
	tokens
		.map(({ text, start }, i) => (i > 0 && start > (tokens[i - 1]?.end ?? 0) ? ` ${text}` : text))
		.join('');
