import { describe, expect, it } from 'vitest';
import { readArticle } from '../article/read-article.ts';
import type { AuthoredQuestion } from './authored.ts';
import type { KindContent } from './kinds/index.ts';
import { isTakenDown, sentencesToTakeDown, withoutArticle, withoutSentences } from './takedown.ts';

const { text, blocks } = readArticle(
	[
		'Harbour town opens its new bridge',
		'Mayor Ada Lindqvist opened the new bridge on 4 March 2025. She was glad.',
		'The bridge cost 58 million euros, and it carries 40 trams an hour.'
	].join('\n\n')
);
const OPENED = 'Mayor Ada Lindqvist opened the new bridge on 4 March 2025.';
const COST = 'The bridge cost 58 million euros, and it carries 40 trams an hour.';
const sentences = sentencesToTakeDown(text, blocks);

it('knows a text by its sentences, but not by its headline and what everybody says', () =>
	expect(sentences).toEqual([OPENED, COST]));

it.each([
	['What did the bridge cost?', 'What did the bridge cost?'],
	[OPENED, '(taken down)'],
	[`It says: “${OPENED}”`, 'It says: “(taken down)”'],
	[`${OPENED} ${COST}`, '(taken down) (taken down)'],
	['The bridge cost [58] million euros, and it carries [40] trams an hour.', '(taken down)'],
	['The bridge cost __ million euros, and it carries 40 trams an hour.', null]
])('leaves of %s', (before, after) =>
	expect(withoutSentences(before, sentences)).toBe(after ?? before)
);

describe('a question', () => {
	const question = (kindContent: KindContent, more: Partial<AuthoredQuestion> = {}) => {
		const start = text.indexOf(COST);
		const anchored = { start, end: start + COST.length, quote: COST };
		const base = {
			milliPoints: 1000,
			allOrNothing: false,
			readAloud: true,
			image: null,
			explanation: `The article: ${COST}`,
			hints: ['Look at the last paragraph.'],
			evidence: [
				{ articleId: 'a', ...anchored },
				{ articleId: 'b', ...anchored }
			],
			asOf: null,
			reviewBy: null,
			form: null
		};
		return { ...base, ...kindContent, ...more } as AuthoredQuestion;
	};
	const without = (kindContent: KindContent) =>
		withoutArticle(question(kindContent), 'a', sentences, '2026-11-25');
	const option = (id: string, feedback = '') => ({ id, text: id, feedback });

	it('that only rests on the article is asked as before, without the sentence', () => {
		const content = { stem: 'It cost 58 million.', key: true };
		const { question, isSpoilt } = without({ kind: 'truefalse', content });
		expect(isSpoilt).toBe(false);
		expect(question).toMatchObject({ content, explanation: 'The article: (taken down)' });
		expect(question.evidence.map(isTakenDown)).toEqual([true, false]);
		expect(question.evidence[1]?.quote).toBe(COST);
	});

	it('may quote it in a note on a wrong option, which goes', () => {
		const options = [option('x'), option('y', `No: ${COST}`)];
		const { question, isSpoilt } = without({
			kind: 'choice',
			content: { stem: 'What?', options, key: 'x' }
		});
		expect(isSpoilt).toBe(false);
		expect(JSON.stringify(question.content)).toContain('No: (taken down)');
	});

	it.each<[string, KindContent]>([
		['states it', { kind: 'truefalse', content: { stem: COST, key: true } }],
		[
			'has gaps in it',
			{
				kind: 'blanks',
				content: {
					stem: 'Fill the gaps.',
					text: COST.replace('58', '[58]'),
					mode: 'typed',
					extra: []
				}
			}
		],
		[
			'shows it',
			{
				kind: 'evidence',
				content: {
					stem: 'It was dear.',
					articleId: 'a',
					sentences: [
						{ start: 0, end: 3, text: 'She was glad.', paragraph: 0 },
						{ start: 0, end: 3, text: COST, paragraph: 1 }
					],
					keys: [1],
					neighbours: false
				}
			}
		]
	])('that %s is asked no more', (_what, kindContent) => {
		const { question, isSpoilt } = without(kindContent);
		expect(isSpoilt).toBe(true);
		expect(JSON.stringify(question.content)).not.toMatch(/million euros|glad/);
	});
});
