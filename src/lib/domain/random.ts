/** A source of numbers in [0, 1). Passed in, never made inside the domain. */
export type Random = () => number;

/**
 * A repeatable random source: the same seed gives the same numbers on every machine.
 * FNV-1a spreads the text over four words, sfc32 draws from them (both are public domain).
 */
export function seededRandom(seed: string): Random {
	let [a, b, c, counter] = [0, 1, 2, 3].map((lane) => fnv1a(`${lane}:${seed}`)) as Quad;
	const next = () => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 2 ** 32;
	};
	for (let warmUp = 0; warmUp < 12; warmUp++) next();
	return next;
}

type Quad = [number, number, number, number];

function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash | 0;
}

/** A shuffled copy (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
	const copy = [...items];
	for (let last = copy.length - 1; last > 0; last--) {
		const pick = Math.floor(random() * (last + 1));
		[copy[last], copy[pick]] = [copy[pick] as T, copy[last] as T];
	}
	return copy;
}
