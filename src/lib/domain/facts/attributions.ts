import type { Attribution, Speaker } from './attribution.ts';
import { accordingTo } from './according-to.ts';
import { reportedClause } from './reported-clause.ts';
import { isQuoted, type Sentence } from './sentence.ts';
import { speakerAfter, speakerBefore } from './speakers.ts';
import { INVERTS, REPORTING_FORMS } from './words/reporting.ts';

/** Who says what in a sentence. The sentences before it must have been read already. */
export function attributionsIn(sentences: readonly Sentence[], sentence: Sentence): Attribution[] {
	const found: Attribution[] = [];
	sentence.tokens.forEach((token, verb) => {
		if (!REPORTING_FORMS.has(token.text) || !isReport(sentence, verb)) return;
		const attribution = attributionAt(sentences, sentence, verb);
		const repeats = found.some(({ content }) => content.start === attribution?.content.start);
		if (attribution && !repeats) found.push(attribution);
	});
	if (found.length === 0) found.push(...accordingTo(sentences, sentence));
	return found.length > 0 ? found : continuedQuotation(sentences, sentence);
}

/** A finite verb outside quotations: neither "the reports", nor "to be told", nor "was told". */
function isReport(sentence: Sentence, verb: number): boolean {
	const { tokens } = sentence;
	const token = tokens[verb];
	if (!token || isQuoted(sentence, token)) return false;
	const before = tokens[verb - 1]?.text ?? '';
	if (
		/^(?:the|a|an|this|that|his|her|their|its|to|was|were|is|are|been|be|being|not|which|who)$/i.test(
			before
		)
	)
		return false;
	return (
		token.pos === 'VERB' ||
		token.pos === 'AUX' ||
		/ed$|^said$|^says$|^told$|^wrote$/.test(token.text)
	);
}

function attributionAt(
	sentences: readonly Sentence[],
	sentence: Sentence,
	verb: number
): Attribution | null {
	const token = sentence.tokens[verb];
	if (!token) return null;
	const lemma = REPORTING_FORMS.get(token.text) ?? token.lemma;
	const head = { verb: lemma, cue: { start: token.start, end: token.end }, continued: false };
	const inverted =
		INVERTS.has(lemma) && opensInversion(sentence, verb) ? speakerInverted(sentence, verb) : null;
	const speaker = inverted ?? speakerBefore(sentences, sentence, verb);
	if (!speaker) return null;
	const quotation = quotationOf(sentence, verb, speaker, inverted !== null);
	if (quotation) return { ...head, kind: 'direct', content: quotation, speaker };
	const clause = reportedClause(sentence, verb, lemma, speaker, inverted !== null);
	return clause && { ...head, kind: 'indirect', content: clause, speaker };
}

/** ", said the mayor", but not "..., said the mayor had left": there the name is the subject of what is said. */
function speakerInverted(sentence: Sentence, verb: number): Speaker | null {
	const speaker = speakerAfter(sentence, verb);
	const next = sentence.tokens.find(({ start }) => start >= (speaker?.end ?? 0));
	return speaker && !/^(?:VERB|AUX)$/.test(next?.pos ?? '') ? speaker : null;
}

const opensInversion = ({ tokens }: Sentence, verb: number): boolean =>
	/^(?:,|["”’]|\?|!)/.test(tokens[verb - 1]?.text ?? '');

/** The quotation that the verb introduces or closes, without its marks. */
function quotationOf(sentence: Sentence, verb: number, speaker: Speaker, inverted: boolean) {
	const token = sentence.tokens[verb];
	if (!token) return null;
	const textOf = (start: number, end: number) =>
		sentence.text.slice(start - sentence.start, end - sentence.start);
	const nounPhrase = inverted ? token.start : Math.min(speaker.start, token.start);
	const before = sentence.quotations.findLast(({ end }) => end <= nounPhrase);
	if (
		before &&
		/^[\s,]*(?:the |an? )?(?:[\p{L}.’'-]+ ){0,6}$/iu.test(textOf(before.end, nounPhrase)) &&
		isWhole(textOf(before.start, before.end))
	)
		return unmarked(before, textOf(before.start, before.end));
	const after = sentence.quotations.find(({ start }) => start >= token.end);
	if (!after || (inverted && after.start > speaker.end + 4)) return null;
	const gap = textOf(token.end, after.start);
	const quote = textOf(after.start, after.end);
	const introduces =
		gap.length <= 80 &&
		(/^[^“”"]*[,:]\s*$/.test(gap) || (!gap.trim() && /^["“‘]\p{Lu}/u.test(quote)));
	return introduces && !/\bthat\b/.test(gap) ? unmarked(after, quote) : null;
}

/** A quotation that is a sentence, not a few quoted words. */
const isWhole = (quote: string): boolean =>
	/[,.?!…—-]["”’]$/.test(quote) || (/["”’],?$/.test(quote) && quote.split(' ').length >= 6);

function unmarked({ start, end }: { start: number; end: number }, quote: string) {
	return { start: start + 1, end: /["”’]$/.test(quote) ? end - 1 : end };
}

/** “...,” she said. “This sentence goes on with her words.” */
function continuedQuotation(sentences: readonly Sentence[], sentence: Sentence): Attribution[] {
	const [quotation] = sentence.quotations;
	const previous = sentences[sentence.index - 1];
	if (!quotation || !previous || previous.block !== sentence.block) return [];
	if (quotation.start !== sentence.start || quotation.end < sentence.end) return [];
	const opening = previous.attributions.find(({ kind }) => kind === 'direct');
	if (!opening) return [];
	return [{ ...opening, content: unmarked(quotation, sentence.text), continued: true }];
}
