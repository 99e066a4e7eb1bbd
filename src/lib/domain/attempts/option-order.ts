import { seededRandom, shuffled } from '../random.ts';
import type { Order } from '../questions/question.ts';

/**
 * The order in which one attempt sees the options of the item at `position`. Drawn from the
 * attempt's secret seed, so it tells nothing about the key and is the same on every reload.
 */
export function optionOrder(seed: string, position: number, optionCount: number): Order {
	const indexes = Array.from({ length: optionCount }, (_, index) => index);
	return shuffled(indexes, seededRandom(`${seed}:${position}`));
}
