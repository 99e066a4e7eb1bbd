import { expect, test } from 'vitest';
import { shownEvidence } from './shown-evidence.ts';

const text = 'It was late. The bridge cost 58 million. It opened in May.';
const readable = [{ articleId: 'a', text, blocks: [{ start: 0, end: text.length }] }];
const evidence = { articleId: 'a', start: 13, end: 40, quote: 'The bridge cost 58 million.' };
const around = { before: 'It was late. ', after: ' It opened in May.' };
const place = { start: 13, end: 40 };
const alone = { before: '', after: '', place: null };

test.each([
	['stands in the text', {}, { ...around, place, until: null, isNewer: false }],
	['has moved', { start: 3, end: 30 }, { ...around, place, until: null, isNewer: false }],
	[
		'is newer than the text',
		{ quote: 'The bridge cost 61 million.' },
		{ ...alone, until: null, isNewer: true }
	],
	[
		'is dated, and the text is of that day',
		{ until: '2026-03-04' },
		{ ...around, place, until: '2026-03-04', isNewer: false }
	],
	[
		'is dated, and stands nowhere',
		{ quote: 'It was early.', until: '2026-03-04' },
		{ ...alone, until: '2026-03-04', isNewer: false }
	],
	['is of an article not shown', { articleId: 'b' }, { ...alone, until: null, isNewer: false }]
])('evidence that %s', (_, change, shown) => {
	expect(shownEvidence({ ...evidence, ...change }, readable)).toMatchObject(shown);
});
