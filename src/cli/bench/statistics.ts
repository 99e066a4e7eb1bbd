/**
 * The value that `share` (0..1) of the values do not exceed (nearest rank), to a tenth; null
 * without values.
 */
export function percentile(values: readonly number[], share: number): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const rank = Math.max(1, Math.ceil(sorted.length * share));
	const value = sorted[rank - 1];
	return value === undefined ? null : rounded(value);
}

/** The middle value, or the mean of the middle two, to a tenth; null without values. */
export function median(values: readonly number[]): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[sorted.length >> 1];
	const lower = sorted[(sorted.length - 1) >> 1];
	return upper === undefined || lower === undefined ? null : rounded((lower + upper) / 2);
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));
