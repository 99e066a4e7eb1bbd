import { wordCount } from '../../article/lines.ts';
import type { Entity } from '../../facts/mention.ts';
import { antecedent, genderOfPronoun } from '../../facts/pronouns.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { REPORTING_FORMS } from '../../facts/words/reporting.ts';
import { inverted, parseClause, type Clause, type Range } from '../clause.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { asQuestion, rewritten } from '../rewrite.ts';
import { afterLead, possessive, standalone } from '../standalone.ts';
import { dayOf, midSentence, spanOf } from '../stems.ts';
import { untailed } from '../tails.ts';
import { answerTo, weekdaysIn, type Asked } from '../weekdays.ts';

/** When: the date of what a clause tells, where the date belongs to its verb. */
export const when: Form = (material, sentence) =>
	[...sentence.dates, ...weekdaysIn(material, sentence)]
		.filter((date) => !isQuoted(sentence, date))
		.flatMap(
			(date) => ofRelative(material, sentence, date) ?? ofMain(material, sentence, date) ?? []
		);

const WHEN = { day: 'on what date', month: 'when', year: 'in what year' } as const;

/** "..., whose term ended in May 2024, ...": the relative clause is the event. */
function ofRelative(material: Material, sentence: Sentence, date: Asked): Candidate[] | null {
	const { tokens, mentions } = sentence;
	const at = tokens.findIndex(({ start }) => start >= date.start);
	const preposition = tokens[at - 1];
	const whose = tokens.findLastIndex(({ text }, i) => i < at && /^whose$/i.test(text));
	const owner = mentions.find(
		({ to, entity }) => entity && to === whose - 1 && tokens[to]?.text === ','
	);
	if (whose < 0 || !owner?.entity || !/^(?:in|on)$/.test(preposition?.text ?? '')) return null;
	const clause = parseClause(sentence, whose + 1, at - 1);
	const parts = clause && inverted(sentence, clause);
	if (!clause || !parts || tokens.slice(whose, at).some(({ text }) => text === ',')) return null;
	const thing = textOf(material, sentence, clause.subject);
	const rest = textOf(material, sentence, clause.rest);
	if (thing === null || rest === null) return null;
	const stem = `${WHEN[date.precision]} ${parts.auxiliary} ${possessive(owner.entity.name)} ${thing} ${parts.verb} ${rest}`;
	return build(material, sentence, date, stem, 0.9);
}

function ofMain(material: Material, sentence: Sentence, date: Asked): Candidate[] | null {
	const { tokens } = sentence;
	const first = tokens.findIndex(({ start }) => start >= afterLead(material.text, sentence));
	const clause = parseClause(sentence, first, tokens.length);
	const parts = clause && inverted(sentence, clause);
	if (!clause || !parts) return null;
	const at = tokens.findIndex(({ start }) => start >= date.start);
	const tail = aroundDate(material, sentence, clause, date, at);
	const who = textOf(material, sentence, clause.subject);
	if (tail === null || who === null) return null;
	const isReport = REPORTING_FORMS.has(tokens[clause.main]?.text ?? '');
	const subject = midSentence(sentence, tokens[clause.subject[0]]?.start ?? 0, who);
	const stem = `${WHEN[date.precision]} ${parts.auxiliary} ${subject} ${parts.verb} ${tail}`;
	return wordCount(`${subject} ${parts.verb} ${tail}`) >= 4
		? build(material, sentence, date, stem, isReport ? 0.45 : 0.9)
		: null;
}

/** What follows the verb without the date; null when the date may belong to something else. */
function aroundDate(
	material: Material,
	sentence: Sentence,
	{ opening, subject, rest }: Clause,
	date: Asked,
	at: number
): string | null {
	const { tokens } = sentence;
	if (at < subject[0] && !opening) return textOf(material, sentence, rest) || null; // "On Monday," was cut
	if (opening && at > opening[0] && at < opening[1]) {
		const isDateAlone =
			opening[1] - opening[0] <= 6 &&
			tokens
				.slice(opening[0], at)
				.every(({ text }) => /^(?:on|in|early|late|mid|since)$/i.test(text));
		const after = textOf(material, sentence, rest);
		return isDateAlone && after ? after : null;
	}
	const preposition = tokens[at - 1]?.text ?? '';
	if (!/^(?:on|in)$/.test(preposition) || at - 1 < rest[0]) return null;
	const before = tokens.slice(rest[0], at - 1);
	if (
		before.some(
			({ text, pos }) =>
				/^(?:,|that|which|who|after|before|when|because|to|and|but|as)$/.test(text) ||
				pos === 'VERB'
		)
	)
		return null;
	const dateEnd = tokens.findIndex(({ start }) => start >= date.end);
	const first = textOf(material, sentence, [rest[0], at - 1]);
	const second = dateEnd < 0 ? '' : textOf(material, sentence, [dateEnd, rest[1]]);
	if (first === null || second === null) return null;
	const goesOn = /^(?:that|to|for|in|at|with|by|from|about)\b/.test(second);
	return `${first} ${goesOn ? second : ''}`;
}

function textOf(material: Material, sentence: Sentence, range: Range): string | null {
	if (range[1] <= range[0]) return '';
	const span = untailed(material.text, spanOf(sentence, range));
	const who =
		sentence.mentions.find(({ type, start }) => type === 'person' && start < span.start)?.entity ??
		personBefore(material, sentence, span.start);
	const replacements = standalone(material, sentence, span, who);
	if (!replacements) return null;
	return rewritten(material.text, span, replacements);
}

/** Whom a pronoun before that place means: the stem has the name there already. */
function personBefore({ sentences }: Material, sentence: Sentence, start: number): Entity | null {
	const pronoun = sentence.tokens.find(
		(token) => token.start < start && genderOfPronoun(token.text)
	);
	return pronoun ? antecedent(sentences, sentence, pronoun) : null;
}

function build(
	material: Material,
	sentence: Sentence,
	date: Asked,
	stem: string,
	worth: number
): Candidate[] {
	if (wordCount(stem) > 34) return [];
	return [
		{
			form: 'when',
			sentence,
			stem: asQuestion(`According to the article, ${stem}`),
			...answerTo(material, date),
			evidence: [{ start: sentence.start, end: sentence.end }],
			asOf: dayOf(material, sentence),
			edits: [],
			worth
		}
	];
}
