import type { Block } from './article.ts';
import { MONTH_PATTERN, WEEKDAY_PATTERN } from './calendar.ts';
import type { Line } from './lines.ts';

const PLACE_WORD = "\\p{Lu}[\\p{L}.'’-]{0,30}";
const DATELINES = [
	// "Thursday, May 7, 2015 On Tuesday, the ..."
	new RegExp(`^${WEEKDAY_PATTERN}, ${MONTH_PATTERN} \\d{1,2},? \\d{4} (?=\\p{Lu}|["“])`, 'u'),
	// "LONDON (AP) - The ...", "Springfield, Illinois, United States — The ...", "Paris, 3 May (AFP) -"
	new RegExp(
		`^${PLACE_WORD}(?: ${PLACE_WORD}){0,3}(?:, ${PLACE_WORD}(?: ${PLACE_WORD}){0,2}){0,3}(?:, (?:${MONTH_PATTERN} \\d{1,2}|\\d{1,2} ${MONTH_PATTERN})(?:,? \\d{4})?)?(?: \\([\\p{L} ./]{2,30}\\))? ?(?:—|–|--| - ) ?(?=\\p{Lu}|["“])`,
		'u'
	)
];

/** Splits a dateline, which is no part of the first sentence, from its paragraph. */
export function splitDateline({ start, end, text }: Line): Block[] {
	const head = text.slice(0, 160);
	const length = DATELINES.map((pattern) => pattern.exec(head)?.[0].length ?? 0).find(Boolean);
	if (!length || text.length - length < 40) return [{ start, end, kind: 'body' }];
	const dateline = text.slice(0, length).trimEnd();
	return [
		{ start, end: start + dateline.length, kind: 'meta' },
		{ start: start + length, end, kind: 'body' }
	];
}
