import type { Span } from '../../article/article.ts';
import { contains, isQuoted } from '../../facts/sentence.ts';
import { blanked } from '../blanks.ts';
import type { Form } from '../material.ts';
import { isPlainStatement } from '../statement.ts';
import { answerTo, isEntangled, weekdaysIn } from '../weekdays.ts';

const CALLED = { day: 'date', month: 'month', year: 'year' } as const;

/**
 * When, where the clause makes no plain question: the date is left out of its sentence. The day on
 * which someone spoke is trivia.
 */
export const missingDate: Form = (material, sentence) => {
	if (!isPlainStatement(sentence)) return [];
	return [...sentence.dates, ...weekdaysIn(material, sentence)]
		.filter((date) => !isQuoted(sentence, date) && !isEntangled(material.text, date))
		.filter(
			({ end }) =>
				!/^ (?:morning|afternoon|evening|night)\b/.test(material.text.slice(end, end + 11))
		)
		.filter((date) => !isSubject(material.text, date))
		.filter((date) => isNear(date) || isAfterPreposition(material.text, date.start))
		.filter((date) => sentence.attributions.every(({ content }) => contains(content, date)))
		.flatMap((date) =>
			blanked(material, sentence, {
				form: 'when',
				variant: 'answer' in date ? 'blank-weekday' : `blank-${date.precision}`,
				what: CALLED[date.precision],
				span: date,
				opening: isNear(date) ? 'on ' : '',
				given: 'seenFrom' in date ? `The article is dated ${date.seenFrom}. ` : '',
				...answerTo(material, date),
				worth: 0.65
			})
		);
};

/** "Yesterday" stands without a preposition, the date that it means does not. */
const isNear = ({ text }: { text: string }): boolean => /^(?:yesterday|tomorrow)$/i.test(text);

/** "On 2 April", "since 2007": not one end of "from ... to ...", nor "the March report". */
const isAfterPreposition = (text: string, start: number): boolean =>
	/\b(?:on|in|since|until|by)\s$/i.test(text.slice(Math.max(0, start - 8), start));

/** "Tomorrow is likely to be better": the day is what the sentence is about. */
const isSubject = (text: string, { end }: Span): boolean =>
	/^ (?:is|was|will|has|had|would|may|might|could)\b/.test(text.slice(end, end + 8));
