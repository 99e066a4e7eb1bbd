import type { Span } from '../article/article.ts';
import type { Entity, Mention } from '../facts/mention.ts';
import { antecedent, genderOfPronoun } from '../facts/pronouns.ts';
import { contains, isQuoted, type Sentence } from '../facts/sentence.ts';
import type { Token } from '../facts/tagger.ts';
import type { Material } from './material.ts';
import { danglingReference } from './references.ts';
import { organisationsCalled } from './organisations-called.ts';
import { relativeTimesIn } from './relative-time.ts';
import { toldInOtherWords } from './retold.ts';
import type { Replacement } from './rewrite.ts';

/** Openings that tie a sentence to the one before it. */
const CONNECTIVE =
	/^(?:However|Meanwhile|Additionally|Moreover|Furthermore|But|And|In addition|Still|Instead|Later|Then|Nevertheless|Indeed|In fact|So|Yet|For example|For instance|As a result|At the same time|Similarly|Likewise|Therefore|Thus|Consequently|Finally|Also|Overall|Notably|Earlier|Recently|Afterwards)\b,?\s+/;
/** Openings that say when, seen from the day of publication. */
const RELATIVE_TIME =
	/^(?:(?:(?:Earlier|Later) )?(?:[Tt]his|[Ll]ast|Next) (?:week|month|[Yy]ear|weekend|morning|evening|night|spring|summer|autumn|winter)|Yesterday|Today|Tomorrow|Tonight|(?:On |Last |Late (?:on )?|Early (?:on )?)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?)(?:, | (?!(?:is|was|will|are|were|has|had|would|may|might|could)\b)(?=\p{L}))/u;

/**
 * The changes that let a passage be read outside its article: ties to the sentence before it go,
 * "he" becomes a name, a surname becomes the full name. Null when a pronoun's person is not certain,
 * or when anything else in the passage points to something outside it.
 * Pronouns for `asked`, the person the stem asks for, stay; passages in `cut` go.
 */
export function standalone(
	material: Material,
	sentence: Sentence,
	span: Span,
	{ asked = null, cut = [] }: { asked?: Entity | null; cut?: readonly Replacement[] } = {}
): Replacement[] | null {
	const lead = leadOf(material.text, span);
	const from = lead?.end ?? span.start;
	const times = relativeTimesIn(material.text, { start: from, end: span.end }).map(
		(time): Replacement => ({ ...time, to: '', kind: 'time-cut' })
	);
	const called = organisationsCalled(material, sentence, { start: from, end: span.end });
	const gone = [...times, ...cut, ...called];
	const shown = { start: from, end: span.end };
	if (danglingReference(sentence, shown, gone)) return null;
	if (toldInOtherWords(material, sentence, shown, gone)) return null;
	const named = new Set<Entity>(asked ? [asked] : []);
	const replacements: Replacement[] = lead ? [lead, ...gone] : gone;
	const steps = [...sentence.tokens, ...sentence.mentions]
		.filter((item) => item.start >= from && contains(span, item) && !isQuoted(sentence, item))
		.filter((item) => !cut.some((passage) => contains(passage, item)))
		.sort((a, b) => a.start - b.start || b.end - a.end);
	for (const step of steps) {
		if ('entity' in step) {
			if (step.type === 'person' && !step.entity) return null; // a surname that two people bear
			const change = expandName(material, sentence, step, named);
			if (change) replacements.push(change);
		} else if (genderOfPronoun(step.text)) {
			const change = resolvePronoun(material, sentence, step, named);
			if (change === 'unknown') return null;
			if (change) replacements.push(change);
		} else if (
			(step.text === 'also' && !followsBut(sentence, step)) ||
			isLooseInstead(sentence, step) ||
			(step.text === 'then' && followsAuxiliary(sentence, step))
		) {
			replacements.push({ start: step.start, end: step.end, to: '', kind: 'lead-cut' });
		}
	}
	return replacements;
}

/** "She instead chose", not "instead of". */
const isLooseInstead = ({ tokens }: Sentence, token: Token): boolean =>
	token.text === 'instead' && tokens[tokens.indexOf(token) + 1]?.pos === 'VERB';

/** "Not only the square but also the park". */
const followsBut = ({ tokens }: Sentence, token: Token): boolean =>
	tokens[tokens.indexOf(token) - 1]?.text === 'but';

/** "Voters would then choose": the word ties to the sentence before. */
const followsAuxiliary = ({ tokens }: Sentence, token: Token): boolean =>
	tokens[tokens.indexOf(token) - 1]?.pos === 'AUX';

/** Where a passage begins once what ties it to the sentence before it is cut. */
export const afterLead = (text: string, span: Span): number =>
	leadOf(text, span)?.end ?? span.start;

function leadOf(text: string, span: Span): Replacement | null {
	let end = span.start;
	for (const pattern of [CONNECTIVE, RELATIVE_TIME])
		end += pattern.exec(text.slice(end, Math.min(span.end, end + 60)))?.[0].length ?? 0;
	return end > span.start ? { start: span.start, end, to: '', kind: 'lead-cut' } : null;
}

/** The first short mention of a person gets the full name: not in "the Roe administration". */
function expandName(
	{ text }: Material,
	{ tokens }: Sentence,
	mention: Mention,
	named: Set<Entity>
): Replacement | null {
	const { entity } = mention;
	if (!entity || entity.type !== 'person' || named.has(entity)) return null;
	const isModifier =
		/^(?:the|a|an)$/i.test(tokens[mention.from - 1]?.text ?? '') ||
		/^-/.test(text.slice(mention.end)) ||
		/^\s?[–—]/.test(text.slice(mention.end));
	if (isModifier) return null;
	named.add(entity);
	if (mention.text === entity.name) return null;
	const isAddress = mention.role !== null && /^(?:Mr|Mrs|Ms|Miss|Dr)\.?$/.test(mention.role.text);
	const start = isAddress ? (mention.role?.start ?? mention.start) : mention.start;
	return { start, end: mention.end, to: entity.name, kind: 'name-expanded' };
}

function resolvePronoun(
	{ sentences }: Material,
	sentence: Sentence,
	token: Token,
	named: Set<Entity>
): Replacement | 'unknown' | null {
	const entity = antecedent(sentences, sentence, token);
	if (!entity) return 'unknown';
	if (named.has(entity)) return null;
	named.add(entity);
	const { start, end, text } = token;
	if (/^s?he$/i.test(text)) return { start, end, to: entity.name, kind: 'pronoun-resolved' };
	const next = sentence.tokens[sentence.tokens.indexOf(token) + 1];
	if (/^(?:him|her)$/i.test(text) && !/^(?:NOUN|ADJ|PROPN|NUM|VERB|ADV)$/.test(next?.pos ?? ''))
		return { start, end, to: entity.name, kind: 'pronoun-resolved' };
	if (/^(?:his|her)$/i.test(text) && token.pos !== 'NOUN')
		return { start, end, to: possessive(entity.name), kind: 'pronoun-resolved' };
	return 'unknown';
}

export const possessive = (name: string): string => (/s$/.test(name) ? `${name}’` : `${name}’s`);
