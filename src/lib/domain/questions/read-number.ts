const MAGNITUDES: Record<string, number> = {
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12
};
const NUMBER =
	/^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d+)?(\.\d+)?(?: ?(thousand|million|billion|trillion))?$/;

/**
 * Reads a number as people write it: "1,234", "1 234", "-3.5", "1.2 million", "$5", "12 %".
 * Returns null when the text is no number.
 */
export function readNumber(text: string): number | null {
	const plain = text
		.normalize('NFKC')
		.trim()
		.toLowerCase()
		.replace(/[\u2212\u2013]/g, '-')
		.replace(/\s+/g, ' ')
		.replace(/^([+-]?)[$€£¥] ?/, '$1')
		.replace(/ ?(%|percent|per cent)$/, '');
	const match = NUMBER.exec(plain);
	if (!match) return null;
	const [, sign, whole = '', fraction = '', magnitude] = match;
	if (!whole && !fraction) return null;
	const value = Number(`${whole.replace(/[, ]/g, '') || '0'}${fraction}`);
	const scaled = value * (magnitude ? (MAGNITUDES[magnitude] ?? 1) : 1);
	return sign === '-' ? -scaled : scaled;
}
