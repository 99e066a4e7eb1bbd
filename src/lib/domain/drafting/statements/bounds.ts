import type { Span } from '../../article/article.ts';
import { numeralValue } from '../../facts/numerals.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import type { Material } from '../material.ts';
import type { Substitution } from './substitutions.ts';

/** A number below this is counted, not estimated. */
const FEWEST = 30;

/**
 * An exact number said as a bound, rightly ("more than 250" for 267) or wrongly ("fewer than 200"),
 * so that neither "more" nor "fewer" tells whether a statement is true.
 */
export function bounds(material: Material, sentence: Sentence, truth: boolean): Substitution[] {
	// "she said 500 came" is not "she said more than 400 came"
	if (sentence.attributions.length > 0) return [];
	return sentence.quantities
		.filter(
			({ kind, value, modifier, text, ...span }) =>
				kind === 'count' &&
				!modifier &&
				value >= FEWEST &&
				/^[\d,]+$/.test(text) &&
				!isQuoted(sentence, span) &&
				isCounted(material.text.slice(span.end, span.end + 24)) &&
				!isBehindAdjective(sentence, span) &&
				!/\b(?:an?|the|another|of|first|last|than|to|from|by|with|all|some|every|in|reach|reached|reaches|hit|total|totalled|totaled) $/i.test(
					material.text.slice(0, span.start).slice(-10)
				)
		)
		.flatMap(({ start, end, text, value }): Substitution[] => {
			const saysMore = (value + sentence.index) % 2 === 0;
			const bound = roundBound(value, saysMore === truth ? 'below' : 'above');
			if (!bound) return [];
			const to = `${saysMore ? 'more' : 'fewer'} than ${bound}`;
			const verdict = truth ? 'that is' : 'that is not';
			return [
				{
					changed: 'bound',
					at: { start, end },
					from: text,
					to: start === sentence.start ? to.charAt(0).toUpperCase() + to.slice(1) : to,
					explanation: `The article gives the number as ${text}; ${verdict} ${to}.`,
					worth: truth ? 0.75 : 0.6
				}
			];
		});
}

/** "A cumulative 125 points" cannot become "a cumulative more than". */
const isBehindAdjective = ({ tokens }: Sentence, { start }: Span): boolean =>
	tokens.findLast((token) => token.end <= start)?.pos === 'ADJ';

/** Followed by what is counted: "267 ships", not "131-page", "80 per cent" nor "72 hours". */
const isCounted = (after: string): boolean =>
	/^ (?!(?:second|minute|hour|day|week|month|year|degree|point|seat)s)[a-z]+s\b|^ (?:people|men|women|children)\b/.test(
		after
	);

/** A round number clearly below or above: 250 or 300 for 267. */
function roundBound(value: number, side: 'below' | 'above'): string | null {
	const magnitude = 10 ** Math.floor(Math.log10(value));
	const step = value / magnitude < 2.5 ? magnitude / 4 : magnitude;
	const whole = Math.max(1, step);
	const bound =
		side === 'below'
			? Math.floor((value - 1) / whole) * whole
			: Math.ceil((value + 1) / whole) * whole;
	if (!Number.isInteger(bound) || bound === value) return null;
	const text = String(bound).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
	return numeralValue(text) === bound ? text : null;
}
