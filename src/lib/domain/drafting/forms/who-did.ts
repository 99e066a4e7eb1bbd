import type { Span } from '../../article/article.ts';
import { wordCount } from '../../article/lines.ts';
import type { Mention } from '../../facts/mention.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { REPORTING_FORMS } from '../../facts/words/reporting.ts';
import { parseClause, type Clause } from '../../facts/clause.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { otherOrganisations, otherPeople } from '../options/people.ts';
import { asQuestion, editsOf, rewritten } from '../rewrite.ts';
import { afterLead, standalone } from '../standalone.ts';
import { isPlainStatement, tellsOfOthersToo } from '../statement.ts';
import { dayOf, spanOf } from '../stems.ts';
import { untailed } from '../tails.ts';

const [SHORTEST, LONGEST] = [5, 26];

/** Who did it: a person or an organisation that is the subject of a plain clause. */
export const whoDid: Form = (material, sentence) => [
	...inMainClause(material, sentence),
	...inRelativeClause(material, sentence)
];

/** "Ana Lopes, who led the crews from Lugo, said": the relative clause is asked for. */
function inRelativeClause(material: Material, sentence: Sentence): Candidate[] {
	const { tokens } = sentence;
	return sentence.mentions.flatMap((person): Candidate[] => {
		const { entity, to, type } = person;
		if (type !== 'person' || !entity?.name.includes(' ') || isQuoted(sentence, person)) return [];
		const verb = tokens[to + 2];
		if (tokens[to]?.text !== ',' || tokens[to + 1]?.text !== 'who') return [];
		if (!verb || !/^(?:VERB|AUX)$/.test(verb.pos) || REPORTING_FORMS.has(verb.text)) return [];
		const close = tokens.findIndex(({ text }, i) => i > to + 2 && /^[,.;]$/.test(text));
		if (close < 0 || tokens.slice(to + 2, close).some(({ text }) => /^wh/.test(text))) return [];
		const span = spanOf(sentence, [to + 2, close]);
		return askWho(material, sentence, person, span, { variant: 'relative', worth: 0.7 });
	});
}

function inMainClause(material: Material, sentence: Sentence): Candidate[] {
	if (!isPlainStatement(sentence) || sentence.attributions.length > 0) return [];
	const { tokens, mentions } = sentence;
	const first = tokens.findIndex(({ start }) => start >= afterLead(material.text, sentence));
	const clause = parseClause(sentence, first, tokens.length);
	if (!clause) return [];
	const actor = mentions.find((mention) => isSubject(mention, clause, sentence));
	const verb = tokens[clause.main];
	if (!actor || tellsOfOthersToo(material, sentence, actor.entity)) return [];
	if (!verb || REPORTING_FORMS.has(verb.text) || verb.lemma === 'say') return [];
	const span = untailed(material.text, spanOf(sentence, [clause.finite, clause.rest[1]]));
	return askWho(material, sentence, actor, span, { variant: 'main', worth: 0.8 });
}

/** The subject is this name, with no more than a title before it: not "fans of Ana Lopes". */
function isSubject(mention: Mention, { subject }: Clause, { tokens }: Sentence): boolean {
	if (mention.to !== subject[1] || !mention.entity || mention.certainty < 2) return false;
	const start = mention.role?.start ?? mention.start;
	const before = tokens.filter((token, i) => i >= subject[0] && token.start < start);
	return before.every(({ text }) => /^the$/i.test(text));
}

function askWho(
	material: Material,
	sentence: Sentence,
	actor: Mention,
	span: Span,
	judged: Pick<Candidate, 'variant' | 'worth'>
): Candidate[] {
	const { entity } = actor;
	if (!entity || entity.type === 'place') return [];
	if (entity.type === 'person' && !entity.name.includes(' ')) return [];
	if (isQuoted(sentence, span)) return [];
	const replacements = standalone(material, sentence, span, { asked: entity });
	if (!replacements) return [];
	const predicate = rewritten(material.text, span, replacements);
	if (wordCount(predicate) < SHORTEST || wordCount(predicate) > LONGEST) return [];
	// "were" after "who" would tell that there are several
	if (/^(?:are|were|have)\b/.test(predicate)) return [];
	const named = sentence.mentions.flatMap((other) =>
		other.entity && other !== actor ? other.entity : []
	);
	if (named.includes(entity)) return [];
	const tellsGender = /\b(?:he|she|his|her|him|himself|herself)\b/.test(predicate);
	const wrong =
		entity.type === 'person'
			? otherPeople(material, entity, named, tellsGender)
			: otherOrganisations(material, entity, sentence);
	const who = entity.type === 'person' ? 'who' : 'which organisation';
	return [
		{
			form: 'who-did',
			...judged,
			sentence,
			stem: asQuestion(`According to the article, ${who} ${predicate}`),
			key: entity.name,
			derivedFrom: actor.text,
			wrong: wrong.slice(0, 3),
			ladder: wrong,
			explanation: `The article says this of ${entity.name}.`,
			evidence: [{ start: sentence.start, end: sentence.end }],
			asOf: dayOf(material, sentence),
			edits: editsOf(material.text, span, replacements)
		}
	];
}
