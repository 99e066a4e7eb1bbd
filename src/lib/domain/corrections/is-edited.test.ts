import { expect, it } from 'vitest';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { isEdited } from './is-edited.ts';

const question: AuthoredQuestion = {
	kind: 'truefalse',
	content: { stem: 'It is a text.', key: true },
	milliPoints: 1000,
	allOrNothing: false,
	readAloud: true,
	image: null,
	explanation: '',
	hints: [],
	evidence: [],
	asOf: null,
	reviewBy: null,
	form: null
};
const rests = { articleId: 'article', start: 0, end: 7, quote: 'A text.' };

it.each<[string, Partial<AuthoredQuestion>, boolean]>([
	['nothing', {}, false],
	['its evidence stands elsewhere', { evidence: [{ ...rests, start: 4, end: 11 }] }, false],
	['other evidence', { evidence: [{ ...rests, quote: 'Another.' }] }, true],
	['evidence with a date', { evidence: [{ ...rests, until: '2026-03-04' }] }, true],
	['the explanation', { explanation: 'Because.' }, true],
	['the points', { milliPoints: 2000 }, true]
])('%s', (_, change, edited) => {
	const before = { ...question, evidence: [rests] };
	expect(isEdited(before, { ...before, ...change } as AuthoredQuestion)).toBe(edited);
});
