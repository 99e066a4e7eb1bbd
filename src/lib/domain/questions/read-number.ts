/** How many places each word moves the point. */
const MAGNITUDES: Record<string, number> = {
	thousand: 3,
	million: 6,
	billion: 9,
	trillion: 12
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
	const digits = `${whole.replace(/[, ]/g, '') || '0'}${fraction}`;
	// As an exponent: 2.01 * 1e6 is not the number 2010000
	const value = Number(`${digits}e${magnitude ? MAGNITUDES[magnitude] : 0}`);
	if (!Number.isFinite(value)) return null;
	return sign === '-' ? -value : value;
}
