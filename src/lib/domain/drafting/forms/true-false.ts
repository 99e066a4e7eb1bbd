import type { Span } from '../../article/article.ts';
import { wordCount } from '../../article/lines.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { otherDates } from '../options/dates.ts';
import { otherNumbers } from '../options/numbers.ts';
import { otherGroups, otherPeople } from '../options/people.ts';
import { placeKind, placesOfArticle, standsAlone } from '../options/places.ts';
import { capitalised, editsOf, innerQuotes, rewritten, type Replacement } from '../rewrite.ts';
import { standalone } from '../standalone.ts';
import { isPlainStatement } from '../statement.ts';
import { dayOf, excerpt } from '../stems.ts';

const [SHORTEST, LONGEST] = [7, 32];

/** True or false: a sentence of the article, as it is or with one fact exchanged. */
export const trueFalse: Form = (material, sentence) => {
	const span = { start: sentence.start, end: sentence.end };
	if (!isPlainStatement(sentence)) return [];
	const replacements = standalone(material, sentence, span);
	if (!replacements) return [];
	const original = capitalised(rewritten(material.text, span, replacements));
	const words = wordCount(original);
	if (words < SHORTEST || words > LONGEST) return [];
	const swaps = substitutions(material, sentence);
	const base = {
		form: 'true-false' as const,
		sentence,
		wrong: [],
		evidence: [span],
		asOf: dayOf(material, sentence)
	};
	const truth: Candidate = {
		...base,
		stem: original,
		key: true,
		explanation: sourceOf(material, sentence),
		edits: editsOf(material.text, span, replacements),
		worth: swaps.length > 0 ? 0.68 : 0.5
	};
	const falsehoods = swaps.flatMap(({ at, to, worth }): Candidate[] => {
		const changes: Replacement[] = [
			...replacements.filter(({ start, end }) => end <= at.start || start >= at.end),
			{ ...at, to, kind: 'substituted' }
		];
		const stem = capitalised(rewritten(material.text, span, changes));
		if (stem === original) return [];
		const from = material.text.slice(at.start, at.end);
		return [
			{
				...base,
				stem,
				key: false,
				explanation: `The article says “${from}”, not “${to}”.`,
				edits: editsOf(material.text, span, changes),
				worth
			}
		];
	});
	return [truth, ...falsehoods];
};

/** Whose words a true statement is, and where the article has it. */
function sourceOf(material: Material, sentence: Sentence): string {
	const [report] = sentence.attributions;
	const opening = excerpt(material.text.slice(sentence.start, sentence.end), 50);
	return report
		? `The article reports this as the words of ${report.speaker.label}.`
		: `The article itself says so, in the sentence “${innerQuotes(opening)}”.`;
}

interface Substitution {
	at: Span;
	to: string;
	worth: number;
}

/** The facts of a sentence that can be exchanged for a wrong one of the same type. */
function substitutions(material: Material, sentence: Sentence): Substitution[] {
	return [
		...numbers(material, sentence),
		...speakers(material, sentence),
		...places(material, sentence),
		...dates(material, sentence)
	];
}

function numbers(material: Material, sentence: Sentence): Substitution[] {
	return sentence.quantities
		.filter((quantity) => quantity.value >= 3 && !isQuoted(sentence, quantity))
		.flatMap((quantity) => {
			const unit =
				/^[ -]([a-z]+)/.exec(material.text.slice(quantity.end, quantity.end + 20))?.[1] ?? '';
			const before = material.text.slice(0, quantity.start);
			// "an 18-month" does not take "a": leave numbers after an article alone
			const [to] = /\ban?\s$/i.test(before.slice(-4)) ? [] : otherNumbers(material, quantity, unit);
			return to ? [{ at: quantity, to, worth: 0.85 }] : [];
		});
}

/** Another person of the article as the speaker, unless the report speaks of him or of "his" things. */
function speakers(material: Material, sentence: Sentence): Substitution[] {
	return sentence.attributions.flatMap(({ kind, speaker, content }): Substitution[] => {
		if (kind === 'direct' || speaker.start >= content.start) return [];
		const mentioned = sentence.mentions.flatMap(({ entity }) => entity ?? []);
		const usesPronoun = sentence.tokens.some(
			({ text, start }) =>
				start > speaker.end && /^(?:he|she|his|her|him|himself|herself)$/i.test(text)
		);
		if (usesPronoun) return [];
		if (speaker.kind === 'group') {
			const [to] = otherGroups(material, speaker);
			return to ? [{ at: { start: speaker.start, end: speaker.end }, to, worth: 0.7 }] : [];
		}
		if (speaker.entity?.type !== 'person') return [];
		const mention = sentence.mentions.find(({ entity }) => entity === speaker.entity);
		const [to] = otherPeople(material, speaker.entity, mentioned);
		if (!to || !mention || sentence.tokens[mention.to]?.text === ',') return [];
		const people = sentence.mentions.find(
			({ type, end }) => type === 'people' && end === (mention.role?.start ?? -1) - 1
		);
		const start = people?.start ?? mention.role?.start ?? mention.start;
		return [{ at: { start, end: mention.end }, to, worth: 0.8 }];
	});
}

function places(material: Material, sentence: Sentence): Substitution[] {
	return sentence.mentions.flatMap((mention): Substitution[] => {
		const { entity, type, certainty, start, end } = mention;
		const isPlaced = standsAlone(material.text, mention);
		if (!entity || type !== 'place' || certainty < 3 || !isPlaced || isQuoted(sentence, mention))
			return [];
		const kind = placeKind(material, entity.name);
		const goesOn = /^(?:, \p{Lu}|[’']s| and )/u.test(material.text.slice(end, end + 6));
		if (kind === 'other' || goesOn || material.title.includes(entity.name)) return [];
		const to = placesOfArticle(material, entity, sentence).find(
			(name) => !material.title.includes(name) && !/^(?:United|Netherlands|Philippines)/.test(name)
		);
		return to ? [{ at: { start, end }, to, worth: 0.75 }] : [];
	});
}

function dates(material: Material, sentence: Sentence): Substitution[] {
	return sentence.dates
		.filter((date) => !isQuoted(sentence, date))
		.flatMap((date) => {
			const [to] = otherDates(material, date);
			return to ? [{ at: date, to, worth: 0.5 }] : [];
		});
}
