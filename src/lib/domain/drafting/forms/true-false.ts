import type { Span } from '../../article/article.ts';
import { wordCount } from '../../article/lines.ts';
import type { Sentence } from '../../facts/sentence.ts';
import type { Candidate, Form, Material } from '../material.ts';
import { readablePassage } from '../readable.ts';
import { capitalised, editsOf, rewritten, type Replacement } from '../rewrite.ts';
import { isPlainStatement } from '../statement.ts';
import { rewordings } from '../statements/rewordings.ts';
import { substitutions } from '../statements/substitutions.ts';
import { dayOf } from '../stems.ts';

const [SHORTEST, LONGEST] = [7, 38];

/** True or false: what a sentence tells in other words, or with one fact exchanged. */
export const trueFalse: Form = (material, sentence) => {
	if (!isPlainStatement(sentence)) return [];
	const readable = readablePassage(material, sentence, LONGEST, null);
	if (!readable) return [];
	const { passage, replacements } = readable;
	const truths = rewordings(material, sentence, readable).map(
		({ stem, explanation, edits, worth, way, evidence }): Candidate => ({
			...about(material, sentence),
			...(evidence && { evidence }),
			variant: `true-${way}`,
			stem,
			key: true,
			explanation,
			edits,
			worth
		})
	);
	const original = alone(material, passage, replacements);
	const falsehoods = substitutions(material, sentence)
		// what the title says, the student reads first
		.filter(({ from }) => !material.title.includes(from))
		.filter(({ at }) => at.start >= passage.start && at.end <= passage.end)
		.map(({ at, from, to, changed, explanation, worth }): Candidate => {
			const changes: Replacement[] = [
				...replacements.filter(({ start, end }) => end <= at.start || start >= at.end),
				{ ...at, to, kind: 'substituted' }
			];
			return {
				...about(material, sentence),
				variant: `false-${changed}`,
				stem: alone(material, passage, changes),
				key: false,
				explanation: explanation ?? `The article says “${from}”, not “${to}”.`,
				edits: editsOf(material.text, passage, changes),
				worth
			};
		});
	return [...truths, ...falsehoods.filter(({ stem }) => stem !== original)].filter(({ stem }) => {
		const words = wordCount(stem);
		return words >= SHORTEST && words <= LONGEST;
	});
};

/** What all statements about a sentence have in common. */
const about = (material: Material, sentence: Sentence) => ({
	form: 'true-false' as const,
	sentence,
	wrong: [],
	evidence: [{ start: sentence.start, end: sentence.end }],
	asOf: dayOf(material, sentence)
});

/** A passage as a sentence of its own. */
function alone({ text }: Material, passage: Span, changes: readonly Replacement[]): string {
	const stem = capitalised(rewritten(text, passage, changes));
	return /[.!?]["”’)]?$/.test(stem) ? stem : `${stem}.`;
}
