import type { Span } from '../../article/article.ts';
import type { Mention } from '../../facts/mention.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { genderOfPronoun } from '../../facts/pronouns.ts';
import { REPORTING_FORMS } from '../../facts/words/reporting.ts';
import { ROLE_NOUNS } from '../../facts/words/roles.ts';
import { blanked } from '../blanks.ts';
import { parseClause } from '../../facts/clause.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { otherOrganisations, otherPeople } from '../options/people.ts';
import { otherPlaces, placeKind, standsAlone } from '../options/places.ts';
import { afterLead } from '../standalone.ts';
import { isPlainStatement } from '../statement.ts';

/** Cloze: one blank in a sentence of the article, for a person, a place or an organisation. */
export const cloze: Form = (material, sentence) =>
	isPlainStatement(sentence)
		? sentence.mentions.flatMap((mention) => blankName(material, sentence, mention))
		: [];

function blankName(material: Material, sentence: Sentence, mention: Mention): Candidate[] {
	const { entity, type, certainty, start } = mention;
	if (!entity || certainty < 2 || isQuoted(sentence, mention)) return [];
	if (start - sentence.start < NEAR_START && !actsFirst(material, sentence, mention)) return [];
	const people = sentence.mentions.flatMap((other) =>
		other.entity && other !== mention ? other.entity : []
	);
	if (people.includes(entity)) return [];
	if (isListed(material.text, mention)) return [];
	if (type === 'place') {
		const kind = placeKind(material, entity.name);
		if (tellsHowThingsAre(sentence) || isInTitle(material, entity.name)) return [];
		// "Collections across the United States" are not the country
		const isFirst = start === afterLead(material.text, sentence);
		const acts = kind === 'country' && isFirst && actsFirst(material, sentence, mention);
		if (kind === 'other' || !(acts || standsAlone(material.text, mention))) return [];
		const what = kind === 'state' ? 'place' : kind;
		return blanked(material, sentence, {
			form: 'cloze',
			variant: kind,
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
		if (isSortTold(sentence, mention)) return [];
		const tellsGender = sentence.tokens.some(({ text }) => genderOfPronoun(text));
		return blanked(material, sentence, {
			form: 'cloze',
			variant: 'person',
			what: 'name',
			span: mention,
			key: entity.name,
			wrong: otherPeople(material, entity, people, tellsGender),
			worth: 0.6
		});
	}
	if (material.title.includes(mention.text)) return [];
	// "published in the _____", "told _____": only of who acts the others may be thought of
	if (!actsFirst(material, sentence, mention)) return [];
	// "the _____" takes "Red Cross" but not "Google"
	const takesArticle = /\b[Tt]he $/.test(material.text.slice(Math.max(0, start - 5), start));
	const organisations = otherOrganisations(material, entity, sentence).filter(
		(name) => !takesArticle || name.includes(' ') || /^\p{Lu}+$/u.test(name)
	);
	return blanked(material, sentence, {
		form: 'cloze',
		variant: 'organisation',
		what: 'organisation',
		span: mention,
		key: mention.text,
		wrong: organisations,
		worth: 0.55
	});
}

/** Whether the title names the place, or for a country one of its cities. */
function isInTitle({ title, lexicon }: Material, place: string): boolean {
	const code = lexicon.country(place)?.code;
	const words = title.split(/[^\p{L}]+/u);
	return (
		title.includes(place) ||
		(code !== undefined && words.some((word) => lexicon.cityCountry(word) === code))
	);
}

/** Nearer to the start a blank has no context before it. */
const NEAR_START = 12;

/** Whether the sentence tells what the one named at its start does; who speaks is for "who said". */
function actsFirst(material: Material, sentence: Sentence, { to }: Mention): boolean {
	const { tokens } = sentence;
	const first = tokens.findIndex(({ start }) => start >= afterLead(material.text, sentence));
	const clause = parseClause(sentence, first, tokens.length);
	if (clause?.subject[1] !== to) return false;
	const verb = tokens[clause.main];
	return (
		sentence.attributions.length === 0 &&
		!REPORTING_FORMS.has(verb?.text ?? '') &&
		!/^(?:say|observe|describe|reveal)$/.test(verb?.lemma ?? '')
	);
}

/**
 * "Pilgrims travel to _____": a place in a sentence about how things always are may be known
 * without the article.
 */
function tellsHowThingsAre({ tokens }: Sentence): boolean {
	const verb = tokens.find(({ pos }, i) => i > 0 && /^(?:VERB|AUX)$/.test(pos));
	return verb !== undefined && /^(?:is|are|does|do|can|must)$/.test(verb.text);
}

/** "The goalkeeper, _____,", "Ethiopian rival _____" and "_____ of Ireland" tell what others are not. */
function isSortTold({ tokens }: Sentence, { from, to }: Mention): boolean {
	const before = tokens[from - 1]?.text === ',' ? tokens[from - 2] : tokens[from - 1];
	const isDescribed = /^(?:NOUN|PROPN|ADJ)$/.test(before?.pos ?? '');
	return (
		isDescribed ||
		ROLE_NOUNS.has(before?.text.toLowerCase() ?? '') ||
		/^of$/.test(tokens[to]?.text ?? '')
	);
}

/** "His wife _____" tells the sex, and the surname as well. */
const isKin = (text: string, { start }: Span): boolean =>
	/\b(?:wife|husband|son|daughter|father|mother|brother|sister|parents?|widow|widower|uncle|aunt),? $/i.test(
		text.slice(Math.max(0, start - 20), start)
	);

/** One of several equals ("Peru, Chile and _____"), or joined to another name ("the _____-Chile border"). */
const isListed = (text: string, { start, end }: Span): boolean =>
	/^(?:,? (?:and|or) |, )(?:[\p{Ll}]+ )?\p{Lu}|^ ?[-–—/’']/u.test(text.slice(end, end + 24)) ||
	/(?:\p{Lu}\p{L}+,?(?: and| or| and \p{Ll}+)|\bincluding|\bsuch as|[-–—/(]) ?$/u.test(
		text.slice(Math.max(0, start - 30), start)
	);
