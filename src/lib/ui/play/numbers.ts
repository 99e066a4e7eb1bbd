/** Thousandths as points: "6", "6.5", "0.67". */
export const points = (milli: number): number => Math.round(milli / 10) / 100;

/** Thousandths of a percent as a percentage: "75 %", "66.7 %". */
export const percent = (milli: number): string => `${Math.round(milli / 100) / 10} %`;

/** Marks as a percentage of the points. */
export const share = (milliMarks: number, milliPoints: number): string =>
	percent(milliPoints > 0 ? (milliMarks / milliPoints) * 100_000 : 0);

/** "2", "2 and 5", "2, 5 and 7". */
export const listed = (numbers: readonly number[]): string =>
	numbers.length < 2
		? numbers.join('')
		: `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
