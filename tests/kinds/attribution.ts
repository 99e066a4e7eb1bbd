import fc from 'fast-check';
import {
	OTHER_SOURCES,
	WAYS_TO_KNOW,
	type OtherSource,
	type WayToKnow
} from '../../src/lib/domain/questions/attribution-words.ts';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { stem, texts, type KindSample } from './sample.ts';

const others = fc.constantFrom(...(Object.keys(OTHER_SOURCES) as OtherSource[]));
const ways = fc.constantFrom(...(Object.keys(WAYS_TO_KNOW) as WayToKnow[]));
const speakers = texts(0, 8).map((all) =>
	all.map((text, index) => ({ id: `canary${index}`, text, feedback: `CANARY ${index}` }))
);

export const attribution: KindSample<ContentOf<'attribution'>> = {
	content: fc
		.tuple(stem, speakers, others, fc.nat(), fc.boolean(), fc.option(ways))
		.map(([stem, speakers, other, pick, named, how]) => ({
			stem,
			speakers,
			who: (named && speakers[pick % speakers.length]?.id) || other,
			how
		})),
	perfect: ({ who, how }) => ({ who, how }),
	values: ({ speakers, how }) =>
		fc.tuple(
			speakers.length ? fc.oneof(fc.nat(speakers.length - 1).map(String), others) : others,
			how ? fc.oneof(fc.constant(''), ways) : fc.constant('')
		),
	view: ['asksHow', 'speakers', 'stem']
};
