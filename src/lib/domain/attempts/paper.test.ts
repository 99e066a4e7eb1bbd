import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../../../tests/kinds/index.ts';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { AVAILABLE_KINDS, kindOf } from '../questions/kinds/index.ts';
import { paperKeyOf, paperOf } from './paper.ts';

const shared = {
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
const option = (id: string, text: string) => ({ id, text, feedback: '' });
const options = ['Oslo', 'Rome', 'Bern', 'Riga', 'Kyiv'].map((text, index) =>
	option(`o${index}`, text)
);

describe('the key of a paper', () => {
	it('names the letter under which the right option stands on it', () => {
		const question: AuthoredQuestion = {
			...shared,
			kind: 'choice',
			content: { stem: 'Where?', options, key: 'o2' }
		};
		const letters = new Set<string>();
		for (const seed of 'abcdefghij') {
			const [paper] = paperOf(seed, [question]);
			const [key] = paperKeyOf(seed, [question]);
			const view = paper?.question.view;
			const shown = view && 'options' in view ? view.options : [];
			const [{ letter, text } = { letter: '', text: '' }] = key?.answers ?? [];
			expect(text).toBe('Bern');
			expect(shown['ABCDE'.indexOf(letter)]).toBe('Bern');
			letters.add(letter);
		}
		expect(letters.size).toBeGreaterThan(1);
	});

	it('names the letter of what is matched, also where one answer ends as another does', () => {
		const question: AuthoredQuestion = {
			...shared,
			kind: 'match',
			content: {
				stem: 'Which goes with which?',
				prompts: [{ id: 'p', text: 'A city', target: 'b' }],
				targets: [option('a', 'York'), option('b', 'New York')]
			}
		};
		for (const seed of 'abcd') {
			const view = paperOf(seed, [question])[0]?.question.view;
			const letter = paperKeyOf(seed, [question])[0]?.answers[0]?.letter ?? '';
			expect(view && 'targets' in view && view.targets['AB'.indexOf(letter)]).toBe('New York');
		}
	});

	it.each(AVAILABLE_KINDS)('answers %s, unless it is an opinion', (kind) => {
		fc.assert(
			fc.property(sampleOf(kind).content, (content) => {
				const question = { ...shared, kind, content } as AuthoredQuestion;
				const [key] = paperKeyOf('seed', [question]);
				const { isOpinion = false, needsKey } = kindOf(kind);
				expect(key?.opinion).toBe(isOpinion);
				if (isOpinion || needsKey) expect(key?.answers.length === 0).toBe(isOpinion);
			})
		);
	});
});
