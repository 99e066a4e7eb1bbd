import type { Span } from '../../article/article.ts';
import { wordCount } from '../../article/lines.ts';
import { foldText } from '../../questions/text-match.ts';
import { overlaps, type Sentence } from '../../facts/sentence.ts';
import type { Edit } from '../draft-question.ts';
import type { Material } from '../material.ts';
import type { Readable } from '../readable.ts';
import { withArticle } from '../organisations-called.ts';
import { capitalised, editsOf, innerQuotes, rewritten, type Replacement } from '../rewrite.ts';
import { standalone } from '../standalone.ts';
import { evidenceFor, excerpt, midSentence } from '../stems.ts';
import { untailed } from '../tails.ts';
import { firstOfTwo } from '../forms/who-said.ts';
import { bounds } from './bounds.ts';

/** What a sentence tells, not in its own words. */
export interface Rewording {
	/** How far its words are from the article's. */
	way: 'bound' | 'source-first' | 'opening-last' | 'shortened';
	stem: string;
	explanation: string;
	edits: Edit[];
	/** Where the one it names is named, if not in the sentence itself. */
	evidence?: Span[];
	worth: number;
}

/** True statements about a sentence, best first; a copy of it is none. */
export function rewordings(
	material: Material,
	sentence: Sentence,
	readable: Readable
): Rewording[] {
	const said = rewrittenPassage(material, sentence, readable, readable.replacements);
	const found = [
		...asBound(material, sentence, readable),
		...sourceFirst(material, sentence),
		...openingLast(material, sentence, readable),
		...(isCopy(material, sentence, said.stem) || isRemainder(sentence, said.stem)
			? []
			: [{ ...said, way: 'shortened' as const, worth: 0.6 }])
	];
	return found.filter(({ stem }, i) => found.findIndex((one) => one.stem === stem) === i);
}

/** A statement that keeps nine of ten words of its sentence asks for no understanding. */
function isCopy({ text }: Material, { start, end }: Sentence, stem: string): boolean {
	const words = foldText(text.slice(start, end)).split(' ');
	const kept = new Set(foldText(stem).split(' '));
	return words.filter((word) => kept.has(word)).length > words.length * 0.85;
}

/** Two words of five have mostly lost what the sentence was about. */
const isRemainder = ({ text }: Sentence, stem: string): boolean =>
	wordCount(stem) < wordCount(text) * 0.4;

function rewrittenPassage(
	material: Material,
	sentence: Sentence,
	{ passage }: Readable,
	changes: readonly Replacement[]
): Omit<Rewording, 'worth' | 'way'> {
	return {
		stem: closed(capitalised(rewritten(material.text, passage, changes))),
		explanation: sourceOf(material, sentence, passage),
		edits: editsOf(material.text, passage, changes)
	};
}

/** "267 ships" said as "more than 250 ships". */
function asBound(material: Material, sentence: Sentence, readable: Readable): Rewording[] {
	const { passage, replacements } = readable;
	return bounds(material, sentence, true)
		.filter(({ at }) => at.start >= passage.start && at.end <= passage.end)
		.map(({ at, to, explanation = '', worth }): Rewording => {
			const changes: Replacement[] = [...replacements, { ...at, to, kind: 'substituted' }];
			return {
				...rewrittenPassage(material, sentence, readable, changes),
				way: 'bound',
				explanation,
				worth
			};
		});
}

/** "Ana Lopes said that the bridge would close" said as "According to Ana Lopes, the bridge ...". */
function sourceFirst(material: Material, sentence: Sentence): Rewording[] {
	return sentence.attributions.flatMap(({ kind, content, speaker }): Rewording[] => {
		if (kind !== 'indirect') return [];
		const span = untailed(material.text, content);
		const changes = standalone(material, sentence, span, { asked: speaker.entity });
		const first = sentence.tokens.find(({ start }) => start >= span.start);
		if (!changes || !first || /^(?:PUNCT|SCONJ|CCONJ)$/.test(first.pos)) return [];
		if (/^(?:he|she|they|it|his|her|their|its)$/i.test(first.text)) return [];
		const clause = midSentence(
			material,
			sentence,
			span.start,
			firstOfTwo(rewritten(material.text, span, changes)).replace(/[.,](?=["”’]$)/, '')
		);
		return [
			{
				way: 'source-first',
				stem: closed(`According to ${withArticle(material, speaker.label)}, ${clause}`),
				explanation: sourceOf(material, sentence, span),
				edits: editsOf(material.text, span, changes),
				evidence: evidenceFor(material, sentence, speaker),
				worth: 0.72
			}
		];
	});
}

const OPENING = /^(In|On|Since|During|By|After|Before|At) ((?:[^\s,]+ ){0,4}[^\s,]+), (?=\p{L})/u;

/** "In May, the council closed it." said as "The council closed it in May." */
function openingLast(
	material: Material,
	sentence: Sentence,
	{ passage, replacements }: Readable
): Rewording[] {
	const short = untailed(material.text, passage);
	const shown = rewritten(material.text, short, replacements).replace(/[.]$/, '');
	const opening = OPENING.exec(shown);
	if (!opening?.[1] || !/\d|May|March|June|July|[A-Z][a-z]+ber\b|ary\b/.test(opening[0])) return [];
	const clause = shown.slice(opening[0].length);
	if (/[,;:“"]/.test(clause) || wordCount(clause) > 20) return [];
	return [
		{
			way: 'opening-last',
			stem: closed(`${capitalised(clause)} ${opening[1].toLowerCase()} ${opening[2]}`),
			explanation: sourceOf(material, sentence, short),
			edits: editsOf(material.text, short, replacements),
			worth: 0.66
		}
	];
}

/** Who says what a true statement tells, and where the article has it. */
function sourceOf(material: Material, sentence: Sentence, passage: Span): string {
	const report = sentence.attributions.find(({ content }) => overlaps(content, passage));
	const opening = excerpt(material.text.slice(sentence.start, sentence.end), 50);
	return report
		? `The article reports that ${withArticle(material, report.speaker.label)} says this.`
		: `The article itself says so, in the sentence “${innerQuotes(opening)}”.`;
}

const closed = (stem: string): string => (/[.!?]["”’)]?$/.test(stem) ? stem : `${stem}.`);
