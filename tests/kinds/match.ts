import fc from 'fast-check';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { options, stem, texts, type KindSample } from './sample.ts';

export const match: KindSample<ContentOf<'match'>> = {
	content: fc.tuple(stem, texts(), options, fc.nat()).map(([stem, all, targets, pick]) => ({
		stem,
		prompts: all.map((text, index) => ({
			id: `canaryp${index}`,
			text,
			target: targets[(pick + index * index) % targets.length]?.id ?? ''
		})),
		targets
	})),
	perfect: ({ prompts }) => Object.fromEntries(prompts.map(({ id, target }) => [id, target])),
	values: ({ prompts, targets }) => {
		const positions = targets.map((_, position) => `${position}`);
		const { length } = prompts;
		return fc.array(fc.constantFrom('', ...positions), { minLength: length, maxLength: length });
	},
	view: ['prompts', 'stem', 'targets']
};
