import * as v from 'valibot';
import { UNDOINGS, type Undoing } from '$lib/server/db/undoing.ts';
import { Id } from '$lib/server/desk-fields.ts';

const Text = v.pipe(
	v.string(),
	v.transform((text) => text.split(':')),
	v.tuple([v.picklist(UNDOINGS), Id])
);

/** How a decision is taken back, as the address of the queue carries it. */
export const undoingText = ({ by, id }: Undoing): string => `${by}:${id}`;

/** Null where the text says nothing of that. */
export function readUndoing(text: unknown): Undoing | null {
	const parsed = v.safeParse(Text, text);
	return parsed.success ? { by: parsed.output[0], id: parsed.output[1] } : null;
}
