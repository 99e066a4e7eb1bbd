import type { AvailableKind } from '../../domain/questions/kinds/index.ts';
import type { InputOf } from '../questions/props.ts';

/**
 * The values of the form's `answer` fields as the page shows them again, for an answer that has not
 * reached the server yet. A kind that is missing here is a type error.
 */
const INPUTS = {
	choice: ([position]) => (position === undefined ? null : Number(position)),
	truefalse: ([said]) => (said === undefined ? null : said === 'true'),
	multiple: (positions) => (positions.length ? positions.map(Number) : null),
	number: ([text]) => text?.trim() || null,
	text: ([text]) => text?.trim() || null
} satisfies { [K in AvailableKind]: (values: readonly string[]) => InputOf<K> | null };

export const inputFrom = (kind: AvailableKind, values: readonly string[]): unknown =>
	INPUTS[kind](values);
