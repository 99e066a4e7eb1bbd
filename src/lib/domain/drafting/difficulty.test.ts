import { expect, test } from 'vitest';
import { guessDifficulty } from './difficulty.ts';

const plain = { edits: [], evidence: [{ start: 0, end: 1 }] };
const resolved = [{ kind: 'pronoun-resolved' as const, from: 'she', to: 'Ana Lopes' }];

test.each([
	['a number that stands there', { ...plain, form: 'how-many' as const }, 'easy'],
	['a speaker', { ...plain, form: 'who-said' as const }, 'medium'],
	[
		'a speaker whom another sentence names',
		{ ...plain, form: 'who-said' as const, evidence: [...plain.evidence, { start: 2, end: 3 }] },
		'hard'
	],
	[
		'a statement with a pronoun',
		{ ...plain, form: 'true-false' as const, edits: resolved },
		'medium'
	],
	['an order', { ...plain, form: 'order' as const }, 'hard']
])('%s', (_name, draft, difficulty) => expect(guessDifficulty(draft)).toBe(difficulty));
