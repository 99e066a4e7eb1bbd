/** Shares of a question's marks in words; whoever chooses one and whoever pays it read the same. */
const SHARES: Record<number, string> = {
	0: 'nothing',
	100: 'a tenth of the points',
	250: 'a quarter of the points',
	333: 'a third of the points',
	500: 'half of the points',
	1000: 'all of the points'
};

/** What a hint or a wrong try costs, in thousandths of the marks: "a third of the points". */
export const penaltyWords = (milliPenalty: number): string =>
	SHARES[milliPenalty] ?? `${Math.round(milliPenalty / 10)} % of the points`;
