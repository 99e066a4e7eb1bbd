import { describe, expect, test } from 'vitest';
import type { DraftQuestion } from './draft-question.ts';
import { withEasierOptions, withHarderOptions } from './option-levels.ts';

const LADDER = ['11', '13', '20', '40'].map((text) => ({ text, feedback: `not ${text}` }));

const draft = (...wrong: string[]): DraftQuestion => ({
	form: 'how-many',
	asks: 'number',
	difficulty: 'medium',
	question: {
		kind: 'choice',
		content: {
			stem: 'How many?',
			options: [wrong[0] ?? '', '12', ...wrong.slice(1)].map((text, i) => ({
				id: 'abc'.charAt(i),
				text,
				feedback: ''
			})),
			key: 'b'
		}
	},
	ladder: LADDER,
	explanation: '',
	evidence: [{ start: 0, end: 1, quote: 'x' }],
	asOf: null,
	reviewBy: null,
	edits: [],
	checks: [],
	score: 0.5,
	features: {},
	recommended: true
});

const textsOf = (one: DraftQuestion | null) =>
	one?.question.kind === 'choice' ? one.question.content.options.map(({ text }) => text) : null;

describe('the wrong options of a draft', () => {
	test.each([
		[
			['11', '40'],
			['11', '12', '13'],
			['20', '12', '40']
		],
		[['11', '13'], null, ['20', '12', '40']],
		[['20', '40'], ['11', '12', '13'], null]
	])('%j become harder %j and easier %j', (wrong, harder, easier) => {
		expect(textsOf(withHarderOptions(draft(...wrong)))).toEqual(harder);
		expect(textsOf(withEasierOptions(draft(...wrong)))).toEqual(easier);
	});

	test('say why they are wrong', () => {
		const harder = withHarderOptions(draft('20', '40'));
		expect(harder?.question).toMatchObject({
			content: { key: 'b', options: [{ feedback: 'not 11' }, { id: 'b' }, { feedback: 'not 13' }] }
		});
	});

	test('stay where there are no others', () => {
		expect(withHarderOptions({ ...draft('20', '40'), ladder: [] })).toBeNull();
	});
});
