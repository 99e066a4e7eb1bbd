import type { Withdrawal } from '../questions/ruling.ts';
import { shuffled, type Random } from '../random.ts';

/** What can still be asked: without what was left out or taken down, unless nothing else is there. */
export function askable<Item extends { withdrawn: Withdrawal | null }>(
	items: readonly Item[]
): readonly Item[] {
	const left = items.filter(({ withdrawn }) => withdrawn === null || withdrawn === 'full');
	return left.length ? left : items;
}

/** The questions of one attempt, in the order of the quiz: those always asked, and `draw` of the others. */
export function drawn<Item extends { inDraw: boolean }>(
	items: readonly Item[],
	draw: number | null,
	random: Random
): Item[] {
	const pool = items.filter(({ inDraw }) => inDraw);
	const taken = new Set(shuffled(pool, random).slice(0, draw ?? 0));
	return items.filter((item) => !item.inDraw || taken.has(item));
}
