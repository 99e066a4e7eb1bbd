import type { AvailableKind, ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
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
import type { KindSample } from './sample.ts';
import { text } from './text.ts';
import { truefalse } from './truefalse.ts';

/** A kind without its sample is a type error here. */
const SAMPLES = {
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
} satisfies {
	[K in AvailableKind]: KindSample<ContentOf<K>>;
};

export const sampleOf = (kind: AvailableKind) => SAMPLES[kind] as unknown as KindSample<unknown>;
