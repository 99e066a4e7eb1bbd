import { wordCount } from '../../article/lines.ts';
import { isQuoted } from '../../facts/sentence.ts';
import type { Form } from '../material.ts';
import { editsOf } from '../rewrite.ts';
import { dayOf } from '../stems.ts';
import { howManyQuestion } from './how-many.ts';

/** Words that make a figure a soft one, and how far off an answer may be then (a share). */
const SOFT = /^(?:about|around|approximately|roughly|nearly|almost|some|an estimated)$/;
const TOLERANCE = 0.1;

/** About how many: a soft figure, to be written down; what comes near it counts. */
export const number: Form = (material, sentence) =>
	sentence.quantities
		.filter(({ kind, value, modifier }) => kind === 'count' && value >= 10 && SOFT.test(modifier))
		.filter((quantity) => !isQuoted(sentence, quantity))
		.flatMap((quantity) => {
			const asked = howManyQuestion(material, sentence, quantity);
			if (!asked || wordCount(asked.stem) > 34) return [];
			const stem = asked.stem.replace(/\b(?:[a-z]+ )?how many\b/, 'about how many');
			return [
				{
					form: 'number' as const,
					variant: 'tolerance',
					sentence,
					stem,
					key: quantity.text,
					content: {
						kind: 'number' as const,
						content: {
							stem,
							value: quantity.value,
							tolerance: { mode: 'relative' as const, amount: TOLERANCE },
							unit: asked.counted
						}
					},
					wrong: [],
					explanation: `The article says “${quantity.modifier} ${quantity.text}”; what is within ${TOLERANCE * 100} percent of it counts.`,
					evidence: [{ start: sentence.start, end: sentence.end }],
					asOf: dayOf(material, sentence),
					edits: editsOf(material.text, asked.scope, asked.replacements),
					worth: 0.85
				}
			];
		});
