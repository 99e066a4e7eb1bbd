/** Where a student can be in an attempt: at question 1..n, before submitting, or at its start page. */
export type Step = number | 'check' | 'start';

/**
 * Where a button of the question page leads: `next`, `back`, `check`, or a question's number. At the
 * ends it leads on to the check and back to the start; what is none of these stays.
 */
export function stepTo(go: string, here: number, count: number): Step {
	if (go === 'next') return here < count ? here + 1 : 'check';
	if (go === 'back') return here > 1 ? here - 1 : 'start';
	if (go === 'check') return 'check';
	return readNumber(go, count) ?? here;
}

/** A question's number out of a URL or a form; null when there is no such question. */
export function readNumber(text: string, count: number): number | null {
	const number = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
	return number >= 1 && number <= count ? number : null;
}

/**
 * The question that a student without a way back is at, who asks for question `asked` and has come
 * to position `reached`: the next one at most, so that an address cannot skip any for good.
 */
export const currentNumber = (asked: number, reached: number): number =>
	Math.min(Math.max(asked, reached + 1), reached + 2);
