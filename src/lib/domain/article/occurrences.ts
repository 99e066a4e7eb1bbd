import type { Span } from './article.ts';

/** As much of the text around it tells one place from another. */
const AROUND = 200;

/** Where the quote stands, without the places where it is only a part of longer words. */
export function occurrences(text: string, quote: string): Span[] {
	const found: Span[] = [];
	if (quote === '') return found;
	for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
		const end = start + quote.length;
		if (!isJoined(text, start) && !isJoined(text, end)) found.push({ start, end });
	}
	return found;
}

/** Whether a word or a character goes on over this place. */
function isJoined(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 2), at);
	const after = text.slice(at, at + 2);
	if (/[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return true;
	// accents, joiners and the like belong to what stands before them; so does half of a pair
	return /^[\p{M}\p{Emoji_Modifier}\u200D\uDC00-\uDFFF]/u.test(after) || /\u200D$/.test(before);
}

/** Of several places the one with most of the old text around it, then the one nearest by its offset. */
export function nearestPlace(
	text: string,
	places: readonly Span[],
	old: { text: string } & Span
): Span | null {
	const before = old.text.slice(Math.max(0, old.start - AROUND), old.start);
	const after = old.text.slice(old.end, old.end + AROUND);
	const ranked = places.map((place) => ({
		place,
		around:
			sameEnd(before, text.slice(Math.max(0, place.start - AROUND), place.start)) +
			sameStart(after, text.slice(place.end, place.end + AROUND)),
		away: Math.abs(place.start - old.start)
	}));
	ranked.sort((a, b) => b.around - a.around || a.away - b.away);
	return ranked[0]?.place ?? null;
}

function sameStart(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one[length] === other[length]) length++;
	return length;
}

function sameEnd(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length++;
	return length;
}
