import type { Attribution, Speaker } from '../../facts/attribution.ts';
import { contains, type Sentence } from '../../facts/sentence.ts';
import type { Edit } from '../draft-question.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { otherGroups, otherOrganisations, otherSpeakersOf } from '../options/people.ts';
import { filledUp, withVoice } from '../options/speakers.ts';
import { withArticle } from '../organisations-called.ts';
import { asQuestion, editsOf, innerQuotes, rewritten, tidy } from '../rewrite.ts';
import { standalone } from '../standalone.ts';
import { dayOf, evidenceFor, midSentence } from '../stems.ts';
import { untailed } from '../tails.ts';
import type { Span } from '../../article/article.ts';
import { wordCount } from '../../article/lines.ts';

/** Who said it: the speaker of a quotation, or of reported speech. */
export const whoSaid: Form = (material, sentence) =>
	sentence.attributions.flatMap((attribution) =>
		attribution.kind === 'direct'
			? quotation(material, sentence, attribution)
			: report(material, sentence, attribution)
	);

const whoIs = ({ kind }: Speaker): string =>
	kind === 'organisation' ? 'which organisation' : 'who';
const LONGEST_QUOTE = 45;

function quotation(material: Material, sentence: Sentence, attribution: Attribution): Candidate[] {
	const { speaker, verb, continued } = attribution;
	const quote = quotedWords(material, sentence, attribution);
	if (!quote) return [];
	const said = verb === 'write' ? 'wrote' : verb === 'tweet' ? 'tweeted' : 'said';
	return build(material, sentence, attribution, {
		said: quote,
		variant: continued ? 'continued' : 'quotation',
		stem: `According to the article, ${whoIs(speaker)} ${said}: “${innerQuotes(quote)}”?`,
		explanation: `The article quotes ${speaker.label} with these words.`,
		worth: continued ? 0.7 : wordCount(quote) >= 12 ? 0.95 : 0.8,
		edits: []
	});
}

/** What someone says in a sentence, as it can be read alone. */
export interface Said {
	text: string;
	/** The passage it was taken from, and how its words differ. */
	content: Span;
	edits: Edit[];
}

/** "A, and that B": of two things that are reported together the first stands alone. */
export const firstOfTwo = (text: string): string => text.replace(/,? (?:and|but) that .*$/, '');

/** The words of an attribution: a quotation without its marks, or the reported statement; null where neither can stand alone. */
export function wordsOf(
	material: Material,
	sentence: Sentence,
	attribution: Attribution
): Said | null {
	if (attribution.kind !== 'direct') return statementOf(material, sentence, attribution);
	const text = quotedWords(material, sentence, attribution);
	return text ? { text, content: attribution.content, edits: [] } : null;
}

function quotedWords(
	{ text }: Material,
	{ tokens }: Sentence,
	{ content }: Attribution
): string | null {
	const raw = text.slice(content.start, content.end);
	const quote = fitting(tidy(raw).replace(/[,.]$/, ''));
	const telling = tokens.filter(
		(token) => contains(content, token) && /^(?:NOUN|PROPN|ADJ)$/.test(token.pos)
	);
	return quote && !/^\s/.test(raw) && isTelling(quote) && telling.length >= 2 ? quote : null;
}

/** The quotation, or its first sentences where it is long; null when it cannot be cut. */
function fitting(quote: string): string | null {
	if (wordCount(quote) <= LONGEST_QUOTE) return quote;
	const opening = /^.{40,260}?[.!?](?=\s)/u.exec(quote)?.[0].replace(/\.$/, '');
	return opening && wordCount(opening) <= LONGEST_QUOTE ? opening : null;
}

/** Enough words of its own to be recognised, and no "it" or "they" that only the article explains. */
function isTelling(quote: string): boolean {
	const words = wordCount(quote);
	if (words < 7 || !/^[\p{Lu}\d‘'[…]/u.test(quote)) return false;
	return (
		!/^(?:It|It’s|It's|They|This|That|That's|That’s|He|She|These|Those|So|And|But|There|Its|His|Her|Their|Such)\b/.test(
			quote
		) || words >= 14
	);
}

const SAID: Record<string, string> = {
	say: 'said',
	tell: 'said',
	add: 'said',
	according: 'is the source of the statement'
};

function report(material: Material, sentence: Sentence, attribution: Attribution): Candidate[] {
	const { speaker, verb, cue } = attribution;
	const said = statementOf(material, sentence, attribution);
	if (!said) return [];
	const { text, content, edits } = said;
	const asked = SAID[verb] ?? material.text.slice(cue.start, cue.end);
	return build(
		material,
		sentence,
		{ ...attribution, content },
		{
			said: text,
			variant: attribution.kind,
			stem: asQuestion(`According to the article, ${whoIs(speaker)} ${asked} that ${text}`),
			explanation: `The article reports that ${withArticle(material, speaker.label)} ${verb === 'according' ? 'states' : 'said'} this.`,
			worth: 0.85,
			edits
		}
	);
}

function statementOf(
	material: Material,
	sentence: Sentence,
	attribution: Attribution
): Said | null {
	const first = sentence.tokens.find(({ start }) => start >= attribution.content.start);
	// "that, as Lugo has no harbour, ...": the commas are not where a tail begins
	const content =
		first?.text === ',' ? attribution.content : untailed(material.text, attribution.content);
	if (
		!first ||
		(/^(?:PUNCT|SCONJ)$/.test(first.pos) && first.text !== ',') ||
		/^(?:as|if|when|while|although|because|since|after|despite|unless)$/i.test(first.text)
	)
		return null;
	const replacements = standalone(material, sentence, content, {
		asked: attribution.speaker.entity
	});
	if (!replacements) return null;
	const clause = rewritten(material.text, content, replacements).replace(/[.,](?=["”’]$)/, '');
	const text = midSentence(material, sentence, content.start, clause);
	if (wordCount(text) < 6 || wordCount(text) > 32) return null;
	return { text, content, edits: editsOf(material.text, content, replacements) };
}

function build(
	material: Material,
	sentence: Sentence,
	{ kind, speaker, content }: Attribution,
	{
		said,
		...parts
	}: Pick<Candidate, 'variant' | 'stem' | 'explanation' | 'worth' | 'edits'> & {
		/** What is said, without the words around it. */
		said: string;
	}
): Candidate[] {
	const mentioned = sentence.mentions
		.filter(({ start, end }) => start >= content.start && end <= content.end)
		.flatMap(({ entity }) => entity ?? []);
	if (speaker.entity && mentioned.includes(speaker.entity)) return [];
	if (speaker.kind === 'person' && !speaker.label.includes(' ')) return [];
	// "his country" and "her party" tell who it is
	if (/\b(?:his|her) (?:own )?(?:country|party|government|nation|team|company)\b/.test(said))
		return [];
	const equals =
		speaker.kind === 'group'
			? otherGroups(material, speaker)
			: speaker.entity?.type === 'person'
				? otherSpeakersOf(
						material,
						speaker.entity,
						mentioned,
						/\b(?:he|she|his|her|him|himself|herself)\b/.test(parts.stem)
					)
				: speaker.entity
					? otherOrganisations(material, speaker.entity, sentence)
					: [];
	const wrong = !speaker.entity
		? equals
		: kind === 'direct'
			? withVoice(material, speaker.entity, equals, mentioned)
			: filledUp(material, speaker.entity, equals, mentioned, said);
	const evidence = evidenceFor(material, sentence, speaker);
	const named = evidence.length > 1 ? ` An earlier sentence names ${speaker.label}.` : '';
	return [
		{
			form: 'who-said',
			sentence,
			key: speaker.label,
			wrong: wrong.slice(0, 3),
			ladder: wrong,
			evidence,
			asOf: dayOf(material, sentence),
			...parts,
			explanation: parts.explanation + named
		}
	];
}
