import type { Span } from '../../article/article.ts';
import { wordCount } from '../../article/lines.ts';
import type { Entity, Mention } from '../../facts/mention.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { ROLE_NOUNS } from '../../facts/words/roles.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { otherPeople } from '../options/people.ts';
import { asQuestion, tidy } from '../rewrite.ts';
import { dayOf } from '../stems.ts';

const [SHORTEST, LONGEST] = [3, 14];

/** Who is who: what an apposition tells of a person, where only one person of the article is that. */
export const role: Form = (material, sentence) =>
	sentence.mentions.flatMap((mention) => {
		const { entity } = mention;
		if (entity?.type !== 'person' || !entity.name.includes(' ')) return [];
		if (isQuoted(sentence, mention)) return [];
		const described = apposition(sentence, mention);
		return described ? ask(material, sentence, entity, described) : [];
	});

/** "Helena Prates, the councillor in charge of transport, ...": from the article to the comma. */
function apposition({ tokens, end }: Sentence, { to }: Mention): Span | null {
	const first = tokens[to + 1];
	if (tokens[to]?.text !== ',' || !first || !/^(?:a|an|the)$/.test(first.text)) return null;
	const close = tokens.findIndex(({ text }, i) => i > to + 1 && /^[,.;]$/.test(text));
	const inner = tokens.slice(to + 2, close);
	if (close < 0 || inner.length === 0) return null;
	if (
		inner.some(({ text, pos }) => pos === 'AUX' || /^(?:who|which|that|whose|and|or)$/.test(text))
	)
		return null;
	const head = inner.slice(0, 6).some(({ text }) => ROLE_NOUNS.has(text.toLowerCase()));
	const closed = tokens[close]?.text !== ',' || (tokens[close + 1]?.start ?? end) < end;
	return head && closed ? { start: first.start, end: inner.at(-1)?.end ?? first.end } : null;
}

function ask(material: Material, sentence: Sentence, person: Entity, span: Span): Candidate[] {
	const described = tidy(material.text.slice(span.start, span.end));
	const words = wordCount(described);
	if (words < SHORTEST || words > LONGEST) return [];
	// "its chairman" and "the company's founder" lean on what was told before
	if (/\b(?:its|his|her|their|this|that|these|such|former|same)\b/i.test(described)) return [];
	if (/(?:^| )\p{Ll}[\p{L}-]*[’']s?\b/u.test(described)) return [];
	// "the Secretary of State": a title that everybody knows, and of which country?
	if (!/ \p{Ll}{4,}/u.test(described)) return [];
	const wrong = otherPeople(material, person, []);
	return [
		{
			form: 'role',
			variant: 'apposition',
			sentence,
			stem: asQuestion(`According to the article, who is ${described}`),
			key: person.name,
			wrong: wrong.slice(0, 3),
			ladder: wrong,
			explanation: `The article introduces ${person.name} with these words.`,
			evidence: [{ start: sentence.start, end: sentence.end }],
			asOf: dayOf(material, sentence),
			edits: [],
			worth: 0.7
		}
	];
}
