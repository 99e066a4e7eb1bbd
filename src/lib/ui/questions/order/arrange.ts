/** The items, by the position in which they were shown, as they stand now: open places come last. */
export function arranged(places: readonly string[]): number[] {
	const place = (position: number) => Number(places[position]) || Infinity;
	return places
		.map((_, position) => position)
		.sort((a, b) => (place(a) === place(b) ? a - b : place(a) - place(b)));
}

/** The list with the item at `from` taken out and put in again at `to`. */
export function moved(list: readonly number[], from: number, to: number): number[] {
	const rest = list.filter((_, index) => index !== from);
	return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/** The place of each item, '1' being the first, when they stand as in `list`. */
export const placesIn = (list: readonly number[]): string[] =>
	list.map((_, position) => `${list.indexOf(position) + 1}`);
