import type { Kind, Order } from '../question.ts';
import { attribution } from './attribution.ts';
import { blanks } from './blanks.ts';
import { choice } from './choice.ts';
import { compare } from './compare.ts';
import { evidence } from './evidence.ts';
import { multiple } from './multiple.ts';
import { number } from './number.ts';
import { open } from './open.ts';
import { poll } from './poll.ts';
import { order } from './order.ts';
import { match } from './match.ts';
import { text } from './text.ts';
import { truefalse } from './truefalse.ts';

/** The one registry of kinds; the components stand in `ui/questions/Answer.svelte` and `Edit.svelte`. */
export const KINDS = {
	choice,
	truefalse,
	multiple,
	number,
	text,
	match,
	blanks,
	order,
	poll,
	attribution,
	compare,
	evidence,
	open
};

export type AvailableKind = keyof typeof KINDS;
export type ContentOf<K extends AvailableKind> =
	(typeof KINDS)[K] extends Kind<infer Content, infer _I, infer _A, infer _V> ? Content : never;
export type ViewOf<K extends AvailableKind> =
	(typeof KINDS)[K] extends Kind<infer _C, infer _I, infer _A, infer View> ? View : never;

/** A question's kind with its content: what a drafted or stored question consists of. */
export type KindContent = {
	[K in AvailableKind]: { kind: K; content: ContentOf<K> };
}[AvailableKind];
/** A question's kind with what a student may see of it. */
export type KindView = { [K in AvailableKind]: { kind: K; view: ViewOf<K> } }[AvailableKind];

export const AVAILABLE_KINDS = Object.keys(KINDS) as AvailableKind[];
export const isAvailableKind = (id: unknown): id is AvailableKind =>
	typeof id === 'string' && Object.hasOwn(KINDS, id);

/**
 * The kind's functions for a content whose kind is known only at run time. Content, input and
 * answer stay `unknown` to the caller; each went through the kind's own schema before.
 */
export const kindOf = (id: AvailableKind) =>
	KINDS[id] as unknown as Kind<unknown, unknown, unknown, unknown>;

/** The order in which the author wrote the options. */
export const writtenOrder = (id: AvailableKind, content: unknown): Order =>
	Array.from({ length: kindOf(id).optionCount(content) }, (_, index) => index);
