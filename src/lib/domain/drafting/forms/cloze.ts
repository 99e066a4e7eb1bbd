import type { Span } from '../../article/article.ts';
import { wordCount } from '../../article/lines.ts';
import type { Mention } from '../../facts/mention.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { otherNumbers } from '../options/numbers.ts';
import { otherOrganisations, otherPeople } from '../options/people.ts';
import { otherPlaces, placeKind, standsAlone } from '../options/places.ts';
import { capitalised, editsOf, innerQuotes, rewritten } from '../rewrite.ts';
import { standalone } from '../standalone.ts';
import { dayOf } from '../stems.ts';
import { isPlainStatement } from '../statement.ts';

export const BLANK = '_____';
const LONGEST = 36;

/** One blank in a sentence of the article: for a name, an amount of money, a share or a number. */
export const cloze: Form = (material, sentence) => {
	if (!isPlainStatement(sentence)) return [];
	const names = sentence.mentions.flatMap((mention) => blankName(material, sentence, mention));
	const numbers = sentence.quantities
		.filter((quantity) => quantity.value >= 2 && !isQuoted(sentence, quantity))
		.flatMap((quantity) => {
			const unit =
				/^[ -]([a-z]+)/.exec(material.text.slice(quantity.end, quantity.end + 20))?.[1] ?? '';
			const wrong = otherNumbers(material, quantity, unit);
			return blank(material, sentence, quantity, 'number', quantity.text, wrong, 0.75);
		});
	return [...names, ...numbers];
};

function blankName(material: Material, sentence: Sentence, mention: Mention): Candidate[] {
	const { entity, type, certainty, start } = mention;
	if (!entity || certainty < 2 || isQuoted(sentence, mention) || start - sentence.start < 12)
		return [];
	const people = sentence.mentions.flatMap((other) =>
		other.entity && other !== mention ? other.entity : []
	);
	if (people.includes(entity)) return [];
	if (isListed(material.text, mention)) return [];
	if (type === 'place') {
		const kind = placeKind(material, entity.name);
		const isTitle = material.title.includes(entity.name);
		if (isTitle || kind === 'other' || !standsAlone(material.text, mention)) return [];
		const what = kind === 'state' ? 'place' : kind;
		return blank(
			material,
			sentence,
			mention,
			what,
			mention.text,
			otherPlaces(material, entity, sentence),
			0.8
		);
	}
	if (type === 'person') {
		// a title before the blank tells too much: "Prime Minister _____"
		if (mention.role || !entity.name.includes(' ')) return [];
		return blank(
			material,
			sentence,
			mention,
			'name',
			entity.name,
			otherPeople(material, entity, people),
			0.6
		);
	}
	if (material.title.includes(mention.text)) return [];
	// "the _____" takes "Red Cross" but not "Google"
	const takesArticle = /\b[Tt]he $/.test(material.text.slice(Math.max(0, start - 5), start));
	const organisations = otherOrganisations(material, entity, sentence).filter(
		(name) => !takesArticle || name.includes(' ') || /^\p{Lu}+$/u.test(name)
	);
	return blank(material, sentence, mention, 'organisation', mention.text, organisations, 0.55);
}

/** One of several equals ("Peru, Chile and _____"), or joined to another name ("the _____-Chile border"). */
const isListed = (text: string, { start, end }: Span): boolean =>
	/^(?:,? (?:and|or) |, )(?:[\p{Ll}]+ )?\p{Lu}|^[-–—/’']/u.test(text.slice(end, end + 24)) ||
	/(?:\p{Lu}\p{L}+,?(?: and| or| and \p{Ll}+)|\bincluding|\bsuch as|[-–—/(]) ?$/u.test(
		text.slice(Math.max(0, start - 30), start)
	);

function blank(
	material: Material,
	sentence: Sentence,
	gap: Span,
	what: string,
	key: string,
	wrong: string[],
	worth: number
): Candidate[] {
	const span = { start: sentence.start, end: sentence.end };
	const replacements = standalone(material, sentence, span);
	if (!replacements) return [];
	const article = /\ban? $/i.exec(material.text.slice(span.start, gap.start))?.[0];
	const open = article
		? [
				{
					start: gap.start - article.length,
					end: gap.end,
					to: `${article.charAt(0)}(n) ${BLANK}`,
					kind: 'blanked' as const
				}
			]
		: [{ ...gap, to: BLANK, kind: 'blanked' as const }];
	const changes = [
		...replacements.filter(({ start, end }) => end <= gap.start || start >= gap.end),
		...open
	];
	const statement = capitalised(rewritten(material.text, span, changes));
	const words = wordCount(statement);
	if (words < 8 || words > LONGEST || !statement.includes(BLANK)) return [];
	return [
		{
			form: 'cloze',
			sentence,
			stem: `Which ${what} belongs in the blank? “${innerQuotes(statement)}”`,
			key,
			wrong: wrong.slice(0, 3),
			explanation: `In the article the sentence has “${key}” in this place.`,
			evidence: [span],
			asOf: dayOf(material, sentence),
			edits: editsOf(material.text, span, changes),
			worth
		}
	];
}
