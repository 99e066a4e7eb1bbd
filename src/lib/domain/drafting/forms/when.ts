import { wordCount } from '../../article/lines.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { REPORTING_FORMS } from '../../facts/words/reporting.ts';
import { parseClause } from '../../facts/clause.ts';
import { inverted } from '../inverted.ts';
import { questionAround, textOf } from '../clause-question.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { asQuestion } from '../rewrite.ts';
import { possessive } from '../standalone.ts';
import { dayOf } from '../stems.ts';
import { answerTo, isEntangled, weekdaysIn, type Asked } from '../weekdays.ts';

/** When: the date of what a clause tells, where the date belongs to its verb. */
export const when: Form = (material, sentence) =>
	[...sentence.dates, ...weekdaysIn(material, sentence)]
		.filter((date) => !isQuoted(sentence, date) && !isEntangled(material.text, date))
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
	const question = questionAround(material, sentence, date);
	// "on what date had she ignored": what was before something else is no plain question
	if (!question || question.stem.startsWith('had ')) return null;
	const isReport = REPORTING_FORMS.has(question.verb);
	const stem = `${WHEN[date.precision]} ${question.stem}`;
	return build(material, sentence, date, stem, isReport ? 0.45 : 0.9);
}

/** The day of publication, for a weekday that means nothing without it. */
const publishedAs = (date: Asked): string => ('seenFrom' in date ? `, dated ${date.seenFrom}` : '');

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
			variant: 'answer' in date ? 'asked-weekday' : `asked-${date.precision}`,
			sentence,
			stem: asQuestion(`According to the article${publishedAs(date)}, ${stem}`),
			...answerTo(material, date),
			evidence: [{ start: sentence.start, end: sentence.end }],
			asOf: dayOf(material, sentence),
			edits: [],
			worth
		}
	];
}
