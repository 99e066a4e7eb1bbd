import type { Span } from '../../article/article.ts';
import type { Mention } from '../../facts/mention.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { blanked } from '../blanks.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { otherOrganisations, otherPeople } from '../options/people.ts';
import { otherPlaces, placeKind, standsAlone } from '../options/places.ts';
import { isPlainStatement } from '../statement.ts';

/** Cloze: one blank in a sentence of the article, for a person, a place or an organisation. */
export const cloze: Form = (material, sentence) =>
	isPlainStatement(sentence)
		? sentence.mentions.flatMap((mention) => blankName(material, sentence, mention))
		: [];

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
		return blanked(material, sentence, {
			form: 'cloze',
			what,
			span: mention,
			key: mention.text,
			wrong: otherPlaces(material, entity, sentence),
			worth: 0.8
		});
	}
	if (type === 'person') {
		// a title before the blank tells too much: "Prime Minister _____"
		if (mention.role || !entity.name.includes(' ') || isKin(material.text, mention)) return [];
		return blanked(material, sentence, {
			form: 'cloze',
			what: 'name',
			span: mention,
			key: entity.name,
			wrong: otherPeople(material, entity, people),
			worth: 0.6
		});
	}
	if (material.title.includes(mention.text)) return [];
	// "the _____" takes "Red Cross" but not "Google"
	const takesArticle = /\b[Tt]he $/.test(material.text.slice(Math.max(0, start - 5), start));
	const organisations = otherOrganisations(material, entity, sentence).filter(
		(name) => !takesArticle || name.includes(' ') || /^\p{Lu}+$/u.test(name)
	);
	return blanked(material, sentence, {
		form: 'cloze',
		what: 'organisation',
		span: mention,
		key: mention.text,
		wrong: organisations,
		worth: 0.55
	});
}

/** "His wife _____" tells the sex, and the surname as well. */
const isKin = (text: string, { start }: Span): boolean =>
	/\b(?:wife|husband|son|daughter|father|mother|brother|sister|parents?|widow|widower|uncle|aunt),? $/i.test(
		text.slice(Math.max(0, start - 20), start)
	);

/** One of several equals ("Peru, Chile and _____"), or joined to another name ("the _____-Chile border"). */
const isListed = (text: string, { start, end }: Span): boolean =>
	/^(?:,? (?:and|or) |, )(?:[\p{Ll}]+ )?\p{Lu}|^[-–—/’']/u.test(text.slice(end, end + 24)) ||
	/(?:\p{Lu}\p{L}+,?(?: and| or| and \p{Ll}+)|\bincluding|\bsuch as|[-–—/(]) ?$/u.test(
		text.slice(Math.max(0, start - 30), start)
	);
