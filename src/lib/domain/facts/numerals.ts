const SMALL = (
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
	'sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MAGNITUDES: Record<string, number> = {
	hundred: 1e2,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12
};

/** A pattern for numbers in words from two to ninety-nine; "one" is mostly a pronoun. */
export const NUMBER_WORDS = `(?:(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(2).join('|')})`;

/** 2 -> "two", 45 -> "forty-five"; null above 99 or below 0. */
export function numberWord(value: number): string | null {
	if (!Number.isInteger(value) || value < 0 || value > 99) return null;
	if (value < 20) return SMALL[value] ?? null;
	const tens = TENS[Math.floor(value / 10) - 2];
	const rest = value % 10;
	return rest ? `${tens}-${SMALL[rest]}` : (tens ?? null);
}

/** The value of "267", "1,400", "2.5 million", "forty-five" or "two thousand". */
export function numeralValue(text: string): number {
	const lower = text.toLowerCase();
	const magnitude = /hundred|thousand|million|billion|trillion/.exec(lower)?.[0];
	const digits = /\d[\d,]*(?:\.\d+)?/.exec(lower)?.[0];
	const base = digits ? Number(digits.replaceAll(',', '')) : wordValue(lower);
	return base * (magnitude ? (MAGNITUDES[magnitude] ?? 1) : 1);
}

function wordValue(text: string): number {
	return text
		.split(/[\s-]+/)
		.map((word) =>
			TENS.includes(word) ? (TENS.indexOf(word) + 2) * 10 : Math.max(0, SMALL.indexOf(word))
		)
		.reduce((sum, value) => sum + value, 0);
}
