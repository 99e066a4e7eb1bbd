import type { Span } from '../article/article.ts';
import type { Entity } from '../facts/mention.ts';
import { contains, isQuoted, type Sentence } from '../facts/sentence.ts';
import { ORGANISATION_WORDS } from '../facts/words/names.ts';
import type { Material } from './material.ts';
import type { Replacement } from './rewrite.ts';

/** Nouns by which an article calls an organisation that it has named before. */
const CALLED = new Set(
	(
		'council ministry university institute museum party bank commission agency court committee club hospital ' +
		'school foundation association federation union company firm'
	).split(' ')
);
/** These stand in no name: any organisation that is not plainly something else may be meant. */
const BUSINESS = /^(?:company|firm)$/;
/** So many sentences back somebody may have been named. */
const REACH = 3;

/**
 * "The company" and "the council" as the one organisation that they mean: named in the sentences right
 * before, and the only one there that can be called so.
 */
export function organisationsCalled(
	material: Material,
	sentence: Sentence,
	span: Span
): Replacement[] {
	const { tokens } = sentence;
	return tokens.flatMap((token, i): Replacement[] => {
		const noun = tokens[i + 1];
		const isPhrase = /^the$/i.test(token.text) && noun && CALLED.has(noun.text);
		if (!isPhrase || !contains(span, { start: token.start, end: noun.end })) return [];
		if (
			isQuoted(sentence, token) ||
			!/^(?:VERB|AUX|ADV|PUNCT)$/.test(tokens[i + 2]?.pos ?? 'PUNCT')
		)
			return [];
		const entity = onlyOneCalled(material, sentence, token.start, noun.text);
		if (!entity) return [];
		const to = withArticle(material, entity.name);
		return [{ start: token.start, end: noun.end, to, kind: 'pronoun-resolved' }];
	});
}

function onlyOneCalled(
	{ sentences }: Material,
	{ index }: Sentence,
	until: number,
	noun: string
): Entity | null {
	const near = sentences
		.slice(Math.max(0, index - REACH), index + 1)
		.flatMap(({ mentions }) => mentions)
		.filter(({ type, end }) => type === 'organisation' && end <= until)
		.flatMap(({ entity }) => (entity && entity.certainty >= 2 ? entity : []));
	const possible = new Set(near.filter((entity) => mayBeCalled(entity, noun)));
	const [only] = possible;
	return possible.size === 1 && only ? only : null;
}

function mayBeCalled({ name }: Entity, noun: string): boolean {
	const words = name.split(' ');
	if (!BUSINESS.test(noun)) return words.some((word) => word.toLowerCase() === noun);
	const last = words.at(-1) ?? '';
	return (
		!ORGANISATION_WORDS.has(last) ||
		/^(?:Inc\.?|Corp\.?|Co\.|Ltd\.?|LLC|Company|Group|Airlines|Motors|Systems|Technologies|Labs|Holdings|Industries|Partners|Pharmaceuticals)$/.test(
			last
		)
	);
}

/** A name as the article writes it inside a sentence: "the Red Cross", "Google". */
export const withArticle = ({ text }: Material, name: string): string =>
	text.includes(`the ${name}`) || text.includes(`The ${name}`) ? `the ${name}` : name;
