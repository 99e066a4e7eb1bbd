import type { Span } from '../article/article.ts';
import type { Attribution, Speaker } from '../facts/attribution.ts';
import type { Sentence } from '../facts/sentence.ts';
import { completed } from '../facts/dates.ts';
import { isoOf } from '../article/calendar.ts';
import type { Range } from '../facts/clause.ts';
import type { Candidate, Material } from './material.ts';

/** The passage of a range of tokens. */
export const spanOf = ({ tokens, start }: Sentence, [from, to]: Range): Span => ({
	start: tokens[from]?.start ?? start,
	end: to > from ? (tokens[to - 1]?.end ?? start) : (tokens[from]?.start ?? start)
});

/** A text that moves from the start of a sentence into a stem: its capital goes, unless a name's. */
export function midSentence(
	{ text: article }: Material,
	sentence: Sentence,
	start: number,
	text: string
): string {
	const token = sentence.tokens.find((one) => one.start === start);
	const mention = sentence.mentions.find(
		(one) => (one.role?.start ?? one.start) <= start && one.end > start
	);
	// a pronoun that became a name
	const isReplaced = token && !text.startsWith(token.text);
	if (!token || isReplaced || !/^\p{Lu}\p{Ll}*$/u.test(token.text) || token.text === 'I')
		return text;
	const isOneWord = mention?.text === token.text && mention.type === 'other';
	// one word of which nothing is known is a name where the article writes it with a capital inside sentences
	if (mention && (!isOneWord || new RegExp(`[\\p{Ll},] ${token.text}\\b`, 'u').test(article)))
		return text;
	const next = sentence.tokens[sentence.tokens.indexOf(token) + 1];
	if (token.pos === 'PROPN' && next && /^\p{Lu}/u.test(next.text)) return text;
	return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The passages behind a draft: the sentence, and where else its speaker or person is named. */
export function evidenceFor(
	material: Material,
	sentence: Sentence,
	speaker: Speaker | null
): Span[] {
	const own = { start: sentence.start, end: sentence.end };
	if (!speaker?.entity) return [own];
	const isNamedHere = sentence.mentions.some(({ entity }) => entity === speaker.entity);
	if (isNamedHere) return [own];
	const naming = material.sentences
		.slice(0, sentence.index)
		.findLast(({ mentions }) => mentions.some(({ entity }) => entity === speaker.entity));
	return naming ? [own, { start: naming.start, end: naming.end }] : [own];
}

/** Where a pronoun became a name, the sentence that names the person is evidence too. */
export function withNaming(material: Material, candidate: Candidate): Candidate {
	const { sentence, edits, evidence } = candidate;
	const edit = edits.find(({ kind }) => kind === 'pronoun-resolved');
	const entity =
		edit && material.entities.find(({ name }) => edit.to.replace(/^the /, '').startsWith(name));
	const naming =
		entity &&
		material.sentences
			.slice(0, sentence.index)
			.findLast(({ mentions }) => mentions.some((mention) => mention.entity === entity));
	if (!edit || !entity || !naming || evidence.length > 1) return candidate;
	return {
		...candidate,
		explanation: `${candidate.explanation} “${edit.from}” is ${entity.name}, as an earlier sentence shows.`,
		evidence: [...evidence, { start: naming.start, end: naming.end }]
	};
}

/** The day for which a sentence holds: its own full date, else the day of publication. */
export function dayOf(material: Material, sentence: Sentence): string | null {
	for (const date of sentence.dates) {
		const day = isoOf(completed(date, material.publishedOn));
		if (day && (!material.publishedOn || day <= material.publishedOn)) return day;
	}
	return material.publishedOn;
}

/** The attribution in which a passage stands, if one does. */
export const attributionAround = (sentence: Sentence, span: Span): Attribution | null =>
	sentence.attributions.find(
		({ content, kind }) =>
			kind !== 'direct' && content.start <= span.start && content.end >= span.end
	) ?? null;

/** The first words of a passage, for an explanation. */
export function excerpt(text: string, most = 160): string {
	const plain = text.replace(/\s+/g, ' ').trim();
	return plain.length <= most ? plain : `${plain.slice(0, plain.lastIndexOf(' ', most))} …`;
}
