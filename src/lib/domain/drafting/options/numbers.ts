import { numberWord, numeralValue } from '../../facts/numerals.ts';
import type { Quantity } from '../../facts/quantities.ts';
import { shuffled } from '../../random.ts';
import type { Material } from '../material.ts';
import { boundsFor, MAGNITUDE } from './number-bounds.ts';

/** Numbers in which things come: what a wrong answer should look like. */
const USUAL: Record<string, readonly number[]> = {
	hour: [6, 12, 18, 24, 36, 48, 72, 96],
	minute: [5, 10, 15, 20, 25, 30, 40, 45, 60, 90],
	day: [3, 5, 7, 10, 14, 21, 30, 45, 60, 90],
	week: [2, 3, 4, 6, 8, 10, 12],
	month: [2, 3, 4, 6, 8, 9, 12, 15, 18, 24]
};
const FACTORS = [0.5, 0.6, 0.7, 1.35, 1.5, 1.7, 2];
/** What may be taken for a small number: its neighbours up to seven, round numbers for ten. */
const FEW: Record<number, readonly number[]> = {
	1: [2, 3, 4, 5],
	2: [3, 4, 5, 6],
	3: [2, 4, 5, 6],
	4: [2, 3, 5, 6],
	5: [3, 4, 6, 7],
	6: [4, 5, 7, 8],
	7: [4, 5, 9, 10],
	8: [5, 6, 10, 12],
	9: [6, 7, 11, 12],
	10: [5, 6, 15, 20],
	11: [7, 8, 14, 16],
	12: [8, 9, 15, 18]
};

/**
 * Wrong numbers of the same shape: as round, as long, with the same unit, far enough away to be
 * wrong for certain and near enough to be thinkable. None stands in the article.
 */
export function otherNumbers(material: Material, quantity: Quantity, unit: string): string[] {
	const { base, format } = shapeOf(quantity);
	const taken = new Set(
		material.sentences.flatMap(({ quantities }) => quantities.map(({ value }) => value))
	);
	const allowed = boundsFor(material.text, quantity);
	const values = shuffled(candidates(base, quantity, unit), material.random).filter(
		(value) => value > allowed.least && value < allowed.most
	);
	// "1400 million" is a billion
	const isLarge = (value: number) => MAGNITUDE.test(quantity.text) && value >= 1000;
	const texts = values.flatMap((value) => (isLarge(value) ? [] : (format(value) ?? [])));
	return [...new Set(texts)].filter(
		(text) => text !== quantity.text && !taken.has(numeralValue(text))
	);
}

/** Numbers by how near they come to a value, as a ratio: the nearest is the hardest to tell apart. */
export const byNearness = (texts: readonly string[], value: number): string[] => {
	const distance = (text: string) => Math.abs(Math.log(numeralValue(text) / value));
	return [...texts].sort((a, b) => distance(a) - distance(b));
};

function candidates(base: number, { kind, text }: Quantity, unit: string): readonly number[] {
	const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
	const usual = USUAL[unit.toLowerCase().replace(/s$/, '')];
	if (usual?.includes(base)) return nearest(usual, base);
	if (Number.isInteger(base) && base <= 12) return FEW[base] ?? [];
	if (kind === 'percent') return sharesNear(base, decimals);
	const step = stepOf(base);
	const values = FACTORS.map((factor) =>
		Number.isInteger(base)
			? unlike(base, Math.round((base * factor) / step) * step, step)
			: base * factor
	);
	return values.filter((value) => value > 0 && value !== base);
}

/** Shares lie some points away, not at a multiple: 95 % must not stand beside 40 %. */
function sharesNear(base: number, decimals: number): number[] {
	const points =
		decimals === 2
			? [-1.25, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1.25]
			: base < 12
				? [-4, -3, -2, 2, 3, 5, 7]
				: base % 5 === 0
					? [-20, -15, -10, 10, 15, 20]
					: [-17, -12, -8, 7, 11, 16];
	const scale = 10 ** Math.max(1, decimals);
	return points
		.map((step) => Math.round((base + step) * scale) / scale)
		.filter((value) => value > 0 && value < 100);
}

/** The five nearest by ratio. */
const nearest = (values: readonly number[], base: number): number[] =>
	values
		.filter((value) => value !== base)
		.sort((a, b) => Math.abs(Math.log(a / base)) - Math.abs(Math.log(b / base)))
		.slice(0, 5);

/** How round a number is: 2,500 comes in hundreds, 45 in fives, 267 in ones. */
function stepOf(base: number): number {
	let step = 1;
	while (base % (step * 10) === 0 && step * 10 < base) step *= 10;
	return step === 1 && base % 5 === 0 ? 5 : step;
}

/** An exact number stays exact: 267 must not stand among 150, 200 and 300. */
const unlike = (base: number, value: number, step: number): number =>
	step === 1 && base > 20 && value % 10 === 0 ? value + 3 : value;

function shapeOf({ text }: Quantity): { base: number; format: (value: number) => string | null } {
	const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
	if (digits !== undefined) {
		const decimals = digits.split('.')[1]?.length ?? 0;
		const grouped = digits.includes(',');
		const format = (value: number) => {
			const plain = value.toFixed(decimals);
			return text.replace(digits, grouped ? withCommas(plain) : plain);
		};
		return { base: Number(digits.replaceAll(',', '')), format };
	}
	const words = /^[a-z]+(?:-[a-z]+)?/i.exec(text)?.[0] ?? text;
	const isCapital = /^\p{Lu}/u.test(text);
	const format = (value: number) => {
		const word = numberWord(Math.round(value));
		if (!word) return null;
		const cased = isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
		return text.replace(words, cased);
	};
	return { base: numeralValue(words), format };
}

const withCommas = (plain: string): string => plain.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
