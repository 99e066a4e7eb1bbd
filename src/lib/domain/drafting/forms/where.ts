import { wordCount } from '../../article/lines.ts';
import type { Mention } from '../../facts/mention.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { REPORTING_FORMS } from '../../facts/words/reporting.ts';
import { questionAround } from '../clause-question.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { otherPlaces, placeKind, standsAlone } from '../options/places.ts';
import { asQuestion } from '../rewrite.ts';
import { dayOf } from '../stems.ts';

const LONGEST = 32;

/** Where: the place of what a clause tells, where the place belongs to its verb. */
export const where: Form = (material, sentence) =>
	sentence.attributions.length > 0
		? []
		: sentence.mentions
				.filter(({ type, entity }) => type === 'place' && entity !== null)
				.flatMap((mention) => ask(material, sentence, mention));

function ask(material: Material, sentence: Sentence, place: Mention): Candidate[] {
	const { entity, certainty, text, start, end } = place;
	if (!entity || certainty < 2 || isQuoted(sentence, place)) return [];
	const kind = placeKind(material, entity.name);
	// what the headline names, the student reads first
	if (kind === 'other' || material.title.includes(entity.name)) return [];
	if (!/\bin $/i.test(material.text.slice(Math.max(0, start - 4), start))) return [];
	if (!standsAlone(material.text, { start, end })) return [];
	const question = questionAround(material, sentence, place);
	if (!question || REPORTING_FORMS.has(question.verb)) return [];
	if (wordCount(question.stem) > LONGEST) return [];
	const wrong = otherPlaces(material, entity, sentence);
	return [
		{
			form: 'where',
			variant: kind,
			sentence,
			stem: asQuestion(`According to the article, in which ${kind} ${question.stem}`),
			key: text,
			wrong: wrong.slice(0, 3),
			ladder: wrong,
			explanation: `The article places this in ${text}.`,
			evidence: [{ start: sentence.start, end: sentence.end }],
			asOf: dayOf(material, sentence),
			edits: [],
			worth: 0.8
		}
	];
}
