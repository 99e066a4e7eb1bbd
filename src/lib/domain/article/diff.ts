/** One step on the way from a list to another; the numbers are indexes in the two. */
export type Step =
	| { op: 'same'; before: number; after: number }
	| { op: 'out'; before: number }
	| { op: 'in'; after: number };

/** What a table of all pairs may take; longer lists are cut into parts first. */
const MOST_PAIRS = 250_000;

/**
 * How one list becomes another. The steps come in order, what goes before what comes; lists that
 * are equal give nothing but `same`.
 */
export function diff(before: readonly string[], after: readonly string[]): Step[] {
	const steps: Step[] = [];
	walk({ before, after, steps }, [0, before.length], [0, after.length]);
	return steps;
}

interface Lists {
	before: readonly string[];
	after: readonly string[];
	steps: Step[];
}
type Range = readonly [from: number, to: number];

function walk(lists: Lists, [from, to]: Range, [start, end]: Range): void {
	const { before, after, steps } = lists;
	let b = from;
	let a = start;
	for (; b < to && a < end && before[b] === after[a]; b++, a++)
		steps.push({ op: 'same', before: b, after: a });
	let tail = 0;
	while (b < to - tail && a < end - tail && before[to - 1 - tail] === after[end - 1 - tail]) tail++;
	between(lists, [b, to - tail], [a, end - tail]);
	for (; tail > 0; tail--) steps.push({ op: 'same', before: to - tail, after: end - tail });
}

/** Where neither the first nor the last are the same. */
function between(lists: Lists, [from, to]: Range, [start, end]: Range): void {
	const { steps } = lists;
	const isSmall = (to - from) * (end - start) <= MOST_PAIRS;
	const common = isSmall
		? longestCommon(lists, [from, to], [start, end])
		: onceInBoth(lists, [from, to], [start, end]);
	let b = from;
	let a = start;
	for (const [before, after] of [...common, [to, end] as const]) {
		// what stands between two that are common may have more in common, seen by itself
		if (!isSmall && common.length) walk(lists, [b, before], [a, after]);
		else {
			for (; b < before; b++) steps.push({ op: 'out', before: b });
			for (; a < after; a++) steps.push({ op: 'in', after: a });
		}
		if (before < to && after < end) steps.push({ op: 'same', before, after });
		b = before + 1;
		a = after + 1;
	}
}

type Pair = readonly [before: number, after: number];

/** The longest common subsequence, by the usual table. */
function longestCommon({ before, after }: Lists, [from, to]: Range, [start, end]: Range): Pair[] {
	const width = end - start + 1;
	const longest = new Uint16Array((to - from + 1) * width);
	const at = (b: number, a: number) => longest[(b - from) * width + (a - start)] ?? 0;
	for (let b = to - 1; b >= from; b--)
		for (let a = end - 1; a >= start; a--)
			longest[(b - from) * width + (a - start)] =
				before[b] === after[a] ? at(b + 1, a + 1) + 1 : Math.max(at(b + 1, a), at(b, a + 1));
	const pairs: Pair[] = [];
	for (let b = from, a = start; b < to && a < end;)
		if (before[b] === after[a]) pairs.push([b++, a++]);
		else if (at(b + 1, a) >= at(b, a + 1)) b++;
		else a++;
	return pairs;
}

/** Those that stand once in each, as far as they come in the same order (a "patience diff"). */
function onceInBoth({ before, after }: Lists, [from, to]: Range, [start, end]: Range): Pair[] {
	const places = once(after, start, end);
	const pairs: Pair[] = [...once(before, from, to)].flatMap(([text, b]) => {
		const a = places.get(text);
		return a === undefined ? [] : [[b, a] as const];
	});
	return longestRising(pairs);
}

/** Where each text stands that comes but once. */
function once(texts: readonly string[], from: number, to: number): Map<string, number> {
	const places = new Map<string, number>();
	const again = new Set<string>();
	for (let index = from; index < to; index++) {
		const text = texts[index] ?? '';
		if (places.has(text)) again.add(text);
		places.set(text, index);
	}
	for (const text of again) places.delete(text);
	return places;
}

/** The longest row of pairs that rises in both; they come rising in the first. */
function longestRising(pairs: readonly Pair[]): Pair[] {
	/** Of the rows of each length, the one whose last is lowest; each knows the one before it. */
	const lasts: Row[] = [];
	for (const pair of pairs) {
		let low = 0;
		let high = lasts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((lasts[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
			else high = middle;
		}
		lasts[low] = { pair, previous: lasts[low - 1] };
	}
	const row: Pair[] = [];
	for (let last = lasts.at(-1); last; last = last.previous) row.push(last.pair);
	return row.reverse();
}

interface Row {
	pair: Pair;
	previous: Row | undefined;
}
