import { expect, test } from 'vitest';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { mayDisagree } from './disagreeing.ts';
import type { MarkedItem } from './result.ts';

const RIVER = {
	kind: 'text',
	content: { stem: 'Which river?', accept: ['Silverwater'] },
	milliPoints: 1000
};
const POLL = { kind: 'poll', content: { stem: 'Tram?', options: [] } };

test.each([
	['a wrong answer', {}, {}, true],
	['a right answer', {}, { milliCredit: 1000 }, true],
	['an answer left open', {}, { answer: null }, false],
	['an answer that waits for its mark', {}, { milliCredit: null }, false],
	['a question without points', { milliPoints: 0 }, {}, false],
	['an opinion', POLL, {}, false],
	['a withdrawn question', { withdrawn: 'full' }, {}, false]
])('%s', (_, question, item, may) => {
	const marked = { answer: 'Goldwater', milliCredit: 0, ...item };
	const asked = { ...RIVER, ...question } as AuthoredQuestion;
	expect(mayDisagree({ ...marked, question: asked } as MarkedItem)).toBe(may);
});
