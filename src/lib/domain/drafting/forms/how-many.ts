import type { Span } from '../../article/article.ts';
import { wordCount } from '../../article/lines.ts';
import type { Quantity } from '../../facts/quantities.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { parseClause, type Clause, type Range } from '../../facts/clause.ts';
import { inverted } from '../inverted.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { withArticle } from '../organisations-called.ts';
import { byNearness, otherNumbers } from '../options/numbers.ts';
import { asQuestion, editsOf, rewritten, type Replacement } from '../rewrite.ts';
import { afterLead, standalone } from '../standalone.ts';
import { attributionAround, dayOf, midSentence, spanOf } from '../stems.ts';
import { untailed } from '../tails.ts';

/** How many: a number of people or things that is the subject or the object of a plain clause. */
export const howMany: Form = (material, sentence) =>
	sentence.quantities
		.filter(
			(quantity) =>
				quantity.kind === 'count' && quantity.value >= 2 && !isQuoted(sentence, quantity)
		)
		.flatMap((quantity) => ask(material, sentence, quantity));

function ask(material: Material, sentence: Sentence, quantity: Quantity): Candidate[] {
	const asked = howManyQuestion(material, sentence, quantity);
	if (!asked) return [];
	const wrong = otherNumbers(material, quantity, asked.noun);
	return [
		{
			form: 'how-many',
			variant: 'asked',
			sentence,
			stem: asked.stem,
			key: quantity.text,
			wrong: wrong.slice(0, 3),
			ladder: byNearness(wrong, quantity.value),
			explanation: `The article gives the number as ${quantity.modifier ? `“${quantity.modifier} ${quantity.text}”` : quantity.text}.`,
			evidence: [{ start: sentence.start, end: sentence.end }],
			asOf: dayOf(material, sentence),
			edits: editsOf(material.text, asked.scope, asked.replacements),
			worth: 0.95
		}
	];
}

/** A question for a number of people or things. */
export interface HowMany {
	stem: string;
	/** The noun that is counted with its adjectives, and alone. */
	counted: string;
	noun: string;
	/** The clause, and how the stem's words differ from it. */
	scope: Span;
	replacements: Replacement[];
}

/** Asks for a quantity that is the subject or the object of a plain clause; null where it is not. */
export function howManyQuestion(
	material: Material,
	sentence: Sentence,
	quantity: Quantity
): HowMany | null {
	const { tokens } = sentence;
	const report = attributionAround(sentence, quantity);
	const scope = report?.content ?? { start: sentence.start, end: sentence.end };
	if (!report && sentence.attributions.length > 0) return null;
	const from = tokens.findIndex(({ start }) => start >= afterLead(material.text, scope));
	const last = tokens.findLastIndex(({ end }) => end <= scope.end);
	const clause = parseClause(sentence, from, last + 1);
	const counted = clause && countedNoun(sentence, quantity);
	if (!clause || !counted) return null;
	const stem = question(material, sentence, quantity, clause, counted);
	if (!stem || wordCount(stem) > 34) return null;
	if (isCountedTwice(material, quantity, spanOf(sentence, counted)) && wordCount(stem) < SHORT)
		return null;
	const source = report
		? `According to ${withArticle(material, report.speaker.label)}`
		: 'According to the article';
	const { start, end } = spanOf(sentence, counted);
	return {
		stem: asQuestion(`${source}, ${stem}`),
		counted: material.text.slice(start, end),
		noun: tokens[counted[1] - 1]?.text ?? '',
		scope,
		replacements: standalone(material, sentence, scope) ?? []
	};
}

/** A stem so short does not tell one count of the same things from another. */
const SHORT = 12;

/** Whether the article gives another number of the same things: an earlier or a later count. */
function isCountedTwice({ text }: Material, { text: figure }: Quantity, counted: Span): boolean {
	const noun = text.slice(counted.start, counted.end).split(' ').at(-1) ?? '';
	const counts = text.matchAll(new RegExp(`(\\d[\\d,.]*) (?:\\p{L}+ )?${noun}\\b`, 'gu'));
	return [...counts].some(([, other]) => other !== figure);
}

/** The tokens of the noun that is counted: "ships" in "267 ships", "school children" in "12 school children". */
function countedNoun({ tokens }: Sentence, { end }: Quantity): Range | null {
	const from = tokens.findIndex(({ start }) => start >= end);
	if (from < 0 || !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[from]?.pos ?? '')) return null;
	let to = from + 1;
	while (
		/^(?:NOUN|ADJ|PROPN)$/.test(tokens[to]?.pos ?? '') &&
		!/^(?:overnight|worldwide|last|next)$/.test(tokens[to]?.text ?? '')
	)
		to++;
	while (to > from + 1 && tokens[to - 1]?.pos === 'ADJ') to--;
	// "eleven ambulances and six engines": two counts
	if (/^(?:and|or|&)$/.test(tokens[to]?.text ?? '')) return null;
	const head = tokens[to - 1]?.text ?? '';
	const isPlural =
		/s$|^(?:people|men|women|children|police|staff|fish|sheep|aircraft|troops)$/.test(head);
	const isPlain =
		!/^(?:percent|times|hours|minutes|seconds|a\.m|p\.m|degrees|years|months|weeks|days|others|dollars|euros|pounds|million|billion|points)$/i.test(
			head
		);
	return isPlural && isPlain && !tokens.slice(from, to).some(({ text }) => /-$/.test(text))
		? [from, to]
		: null;
}

function question(
	material: Material,
	sentence: Sentence,
	quantity: Quantity,
	clause: Clause,
	counted: Range
): string | null {
	const { subject, finite, rest } = clause;
	const { tokens } = sentence;
	const at = tokens.findIndex(
		({ start }) => start >= quantity.start - (quantity.modifier ? quantity.modifier.length + 1 : 0)
	);
	const many = `${askedWith(quantity.modifier)}how many`;
	const noun = plain(material, sentence, counted);
	if (at === subject[0] && counted[1] <= subject[1]) {
		const owner = plain(material, sentence, [counted[1], subject[1]]);
		const predicate = plain(material, sentence, [finite, rest[1]], true);
		if (owner === null || predicate === null || noun === null) return null;
		return wordCount(predicate) >= 1 ? `${many} ${noun} ${owner} ${predicate}` : null;
	}
	const parts = inverted(sentence, clause);
	if (!parts || at < rest[0]) return null;
	if (/^there$/i.test(tokens[subject[0]]?.text ?? '')) return null;
	const infinitive = tokens[rest[0]]?.text === 'to' && tokens[rest[0] + 1]?.pos === 'VERB' ? 2 : 0; // "plans to open 12 schools"
	if (at !== rest[0] + infinitive) return null;
	const chain = infinitive ? `to ${tokens[rest[0] + 1]?.text}` : '';
	const who = plain(material, sentence, subject);
	const tail = plain(material, sentence, [counted[1], rest[1]], true);
	if (
		who === null ||
		tail === null ||
		noun === null ||
		/^(?:be)$/.test(tokens[clause.main]?.lemma ?? '')
	)
		return null;
	const subjectText = midSentence(material, sentence, tokens[subject[0]]?.start ?? 0, who);
	const ofTail = /^of \S+(?: \p{Lu}\S+)*/u.exec(tail)?.[0] ?? '';
	return `${many} ${noun} ${ofTail} ${parts.auxiliary} ${subjectText} ${parts.verb} ${chain} ${tail.slice(ofTail.length)}`;
}

/** "Nearly how many" is no English: what is near a figure is asked for with "about". */
function askedWith(modifier: string): string {
	if (/^(?:some|only|just|an estimated|)$/.test(modifier)) return '';
	return /^(?:nearly|almost|around|roughly|approximately|about)$/.test(modifier)
		? 'about '
		: `${modifier} `;
}

/** A range as it may stand in a stem; null when it points to something outside it. */
function plain(
	material: Material,
	sentence: Sentence,
	range: Range,
	cutTail = false
): string | null {
	if (range[1] <= range[0]) return '';
	const whole = spanOf(sentence, range);
	const span = cutTail ? untailed(material.text, whole) : whole;
	const replacements = standalone(material, sentence, span);
	return replacements && rewritten(material.text, span, replacements);
}
