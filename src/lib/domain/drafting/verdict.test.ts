import { expect, test } from 'vitest';
import { acceptanceBy, examplesOf, type DecidedDraft } from './verdict.ts';

const judged = (
	form: string,
	outcome: DecidedDraft['outcome'],
	edits: string[] = []
): DecidedDraft => ({
	id: form,
	form,
	asks: 'recall',
	score: 0.5,
	recommended: true,
	features: {},
	edits,
	outcome,
	reason: null
});
const drafts = [
	judged('when', 'accepted'),
	judged('cloze', 'accepted', ['blanked']),
	judged('cloze', 'edited', ['blanked', 'tail-cut']),
	judged('cloze', 'rejected', ['blanked']),
	judged('role', 'open')
];

test('acceptance by form: edited counts as taken, open as nothing', () => {
	expect(acceptanceBy(drafts, ({ form }) => [form])).toEqual([
		{ name: 'cloze', accepted: 1, edited: 1, rejected: 1, open: 0, share: 2 / 3 },
		{ name: 'when', accepted: 1, edited: 0, rejected: 0, open: 0, share: 1 },
		{ name: 'role', accepted: 0, edited: 0, rejected: 0, open: 1, share: null }
	]);
});

test('acceptance by change: a draft counts under each of its own', () => {
	expect(acceptanceBy(drafts, ({ edits }) => edits)).toMatchObject([
		{ name: 'blanked', share: 2 / 3 },
		{ name: 'tail-cut', share: 1 }
	]);
});

test('what was taken as it stood is an example of a right draft, what waits is none', () => {
	expect(examplesOf(drafts).map(({ right }) => right)).toEqual([true, true, false, false]);
});
