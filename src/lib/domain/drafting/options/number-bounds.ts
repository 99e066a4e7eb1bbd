import { numeralValue } from '../../facts/numerals.ts';
import type { Quantity } from '../../facts/quantities.ts';

/** "Million" behind a figure. */
export const MAGNITUDE = / (?:hundred|thousand|million|billion|trillion)$/;
const FIGURE = '[$€£]?(\\d(?:[\\d,.]*\\d)?%?(?: (?:thousand|million|billion|trillion))?)';
const OF_SO_MANY = /^ of (?:the|its|his|her|their|these|those) ([\d,.]+|\p{L}+)/u;
const FROM_BEHIND = new RegExp(`^[^.;]{0,24} from ${FIGURE}`);
const FROM_BEFORE = new RegExp(` from ${FIGURE}[^.;\\d]{0,16} to [$€£]?$`);
const FALLS =
	/\b(?:fell|fall(?:s|ing|en)?|dropp?(?:s|ed|ing)?|slumped|shrank|shrunk|declined|decreased|down|cut|reduced|slid|dipped)\b[^.;]{0,40}$/i;
const RISES =
	/\b(?:rose|ris(?:es|ing|en)|grew|grown|climbed|jumped|increased|up|raised|soared|swelled)\b[^.;]{0,40}$/i;

/**
 * Between which numbers the words around a figure leave open what it is, in the units in which it is
 * written: "two of the four" is no five, "slumped to 38 from 57" no 65, "4.4 billion" counts billions.
 */
export function boundsFor(
	text: string,
	{ start, end, text: figure }: Quantity
): { least: number; most: number } {
	const unit = numeralValue(figure) / numeralValue(figure.replace(MAGNITUDE, ''));
	const inUnits = (words: string | undefined) =>
		words && (unit === 1 || MAGNITUDE.test(words)) ? numeralValue(words) / unit : NaN;
	const [before, after] = [text.slice(Math.max(0, start - 90), start), text.slice(end, end + 60)];
	const of = inUnits(OF_SO_MANY.exec(after)?.[1]);
	const from = inUnits((FROM_BEHIND.exec(after) ?? FROM_BEFORE.exec(before))?.[1]);
	const way = /^[^.;]{0,20},? (down|up) from /.exec(after)?.[1];
	const open = { least: 0, most: Infinity };
	if (of > 0) return { ...open, most: of };
	if (from > 0 && (way === 'down' || FALLS.test(before))) return { ...open, most: from };
	if (from > 0 && (way === 'up' || RISES.test(before))) return { ...open, least: from };
	return open;
}
