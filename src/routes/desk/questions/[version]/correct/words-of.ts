import { kindOf, writtenOrder } from '$lib/domain/questions/kinds/index.ts';
import type { AuthoredQuestion } from '$lib/domain/questions/authored.ts';

/** A question with its key in the teacher's words. */
export function wordsOf({ kind, content, milliPoints, withdrawn }: AuthoredQuestion) {
	const rows = kindOf(kind).review(content, null, writtenOrder(kind, content));
	return {
		stem: content.stem,
		milliPoints,
		withdrawn: withdrawn ?? null,
		rows: rows.map(({ text, right }) => ({ text, right }))
	};
}
