import { isQuoted } from '../../facts/sentence.ts';
import { isGivenAway } from '../given-away.ts';
import { blanked } from '../blanks.ts';
import type { Form } from '../material.ts';
import { byNearness, otherNumbers } from '../options/numbers.ts';
import { isPlainStatement } from '../statement.ts';

/** "Two" or "three" of something is seldom what an article is about. */
const FEW = 4;

/** How many, where the clause makes no plain question: the number is left out of its sentence. */
export const missingNumber: Form = (material, sentence) => {
	if (!isPlainStatement(sentence)) return [];
	return sentence.quantities
		.filter((quantity) => quantity.value >= 2 && !isQuoted(sentence, quantity))
		.filter((quantity) => !isGivenAway(sentence, quantity))
		.flatMap((quantity) => {
			const after = material.text.slice(quantity.end, quantity.end + 20);
			const unit = /^[ -]([a-z]+)/.exec(after)?.[1] ?? '';
			const wrong = otherNumbers(material, quantity, unit);
			return blanked(material, sentence, {
				form: 'how-many',
				variant: `blank-${quantity.kind}`,
				what: 'number',
				span: quantity,
				key: quantity.text,
				wrong,
				ladder: byNearness(wrong, quantity.value),
				worth: quantity.value < FEW ? 0.6 : 0.75
			});
		});
};
