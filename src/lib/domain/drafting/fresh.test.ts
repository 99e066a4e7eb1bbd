import { expect, test } from 'vitest';
import type { DraftQuestion, FormId } from './draft-question.ts';
import { freshDrafts } from './fresh.ts';

const draft = (form: FormId, start: number, stem: string): DraftQuestion => ({
	form,
	asks: 'recall',
	difficulty: 'medium',
	ladder: [],
	reviewBy: null,
	features: {},
	recommended: true,
	question: { kind: 'truefalse', content: { stem, key: true } },
	explanation: '',
	evidence: [{ start, end: start + 10, quote: 'ten letters' }],
	asOf: null,
	edits: [],
	checks: [],
	score: 1
});
const known = [{ form: 'cloze', evidence: [{ start: 0, end: 10 }], stem: 'Known?' }];
const drafts = [
	draft('cloze', 0, 'The same form on the same sentence?'),
	draft('when', 0, 'Another form on it?'),
	draft('cloze', 50, 'KNOWN?')
];
const stems = (found: DraftQuestion[]) => found.map(({ question }) => question.content.stem);

test('nothing is proposed twice: neither words nor a form on its sentence', () => {
	expect(stems(freshDrafts(drafts, known, false))).toEqual(['Another form on it?']);
});

test('a teacher who asks about a sentence gets another of the same form', () => {
	expect(stems(freshDrafts(drafts, known, true))).toHaveLength(2);
});
