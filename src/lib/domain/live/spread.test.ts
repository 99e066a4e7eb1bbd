import { expect, test } from 'vitest';
import { itemQuestion } from '../attempts/items.ts';
import type { KindContent } from '../questions/kinds/index.ts';
import { spreadOf, type CountedAnswer } from './spread.ts';

const options = (...texts: string[]) =>
	texts.map((text, index) => ({ id: 'abcdef'.charAt(index), text, feedback: '' }));
const stem = 'What does the article say?';
const sentence = (text: string) => ({ text, paragraph: 0, start: 0, end: 0 });

/** Rows as `text count`, right ones with `+`, unjudged ones with `~`. */
function spread({ kind, content }: KindContent, ...answers: [unknown, number][]) {
	const question = itemQuestion({ seed: '', shuffleOptions: false }, 0, kind, content);
	const counted: CountedAnswer[] = answers.map(([answer, count]) => ({ answer, count }));
	return spreadOf(question, counted).map(
		({ text, count, right, judged }) => `${judged ? '' : '~'}${right ? '+' : ''}${text} ${count}`
	);
}

const choice: KindContent = {
	kind: 'choice',
	content: { stem, options: options('Lugo', 'Porto', 'Vigo'), key: 'b' }
};
const text: KindContent = {
	kind: 'text',
	content: { stem, accept: ['Silverwater', 'The Silver'] }
};

test('options that nobody chose stand there too', () => {
	expect(spread(choice, ['b', 5], ['a', 2], [null, 4])).toEqual(['Lugo 2', '+Porto 5', 'Vigo 0']);
	expect(spread(choice)).toEqual(['Lugo 0', '+Porto 0', 'Vigo 0']);
});

test('options stand as the game has shuffled them', () => {
	const question = { ...choice, order: [2, 0, 1] };
	const rows = spreadOf(question, [{ answer: 'a', count: 3 }]);
	expect(rows.map(({ text, count }) => `${text} ${count}`)).toEqual([
		'Vigo 0',
		'Lugo 3',
		'Porto 0'
	]);
});

test('an answer of several options counts for each of them', () => {
	const { content } = choice;
	const multiple: KindContent = {
		kind: 'multiple',
		content: { stem, options: content.options, keys: ['a', 'b'] }
	};
	expect(spread(multiple, [['a', 'b'], 2], [['a', 'c'], 1])).toEqual([
		'+Lugo 3',
		'+Porto 2',
		'Vigo 1'
	]);
});

test('a poll judges nobody', () => {
	const poll: KindContent = { kind: 'poll', content: { stem, options: options('Tram', 'Bus') } };
	expect(spread(poll, ['b', 3])).toEqual(['~Tram 0', '~Bus 3']);
});

test('true or false', () => {
	const statement: KindContent = { kind: 'truefalse', content: { stem, key: false } };
	expect(spread(statement, [false, 20], [true, 8])).toEqual(['True 8', '+False 20']);
});

test('what was written: all that is right together, then what several got wrong', () => {
	const given = [
		['silverwater', 4],
		['Silverwatre', 1], // one slip away
		['the silver', 2],
		['Tagus', 2],
		['  TAGUS ', 1],
		['Miss Ortega is silly', 1],
		['Ebro', 5]
	] as [string, number][];
	expect(spread(text, ...given)).toEqual(['+Silverwater / The Silver 7', 'Ebro 5', 'Tagus 3']);
	expect(spread(text)).toEqual(['+Silverwater / The Silver 0']);
});

test('at most eight rows of what was written', () => {
	const many = Array.from({ length: 20 }, (_, index): [string, number] => [
		`River ${index}`,
		30 - index
	]);
	expect(spread(text, ...many)).toHaveLength(8);
	expect(spread(text, ...many).at(-1)).toBe('River 6 24');
});

test('figures count by their value', () => {
	const number: KindContent = {
		kind: 'number',
		content: { stem, value: 2.4, unit: 'km', tolerance: { mode: 'absolute', amount: 0.1 } }
	};
	const rows = spread(number, ['2.4', 3], ['2.5', 1], ['24', 2]);
	expect(rows).toHaveLength(2);
	expect(rows[0]).toMatch(/^\+2\.4 .*4$/);
	expect(rows[1]).toBe('24 2');
});

test('sentences: the right ones and those that were chosen', () => {
	const evidence: KindContent = {
		kind: 'evidence',
		content: {
			stem,
			articleId: 'x',
			sentences: ['One.', 'Two.', 'Three.', 'Four.'].map(sentence),
			keys: [1, 3],
			neighbours: false
		}
	};
	expect(spread(evidence, [1, 4], [0, 6])).toEqual(['+Two. 4', '+Four. 0', 'One. 6']);
});

test('kinds of parts: how many had each part right', () => {
	const match: KindContent = {
		kind: 'match',
		content: {
			stem,
			prompts: [
				{ id: 'p', text: 'Mayor', target: 'a' },
				{ id: 'q', text: 'Baker', target: 'b' }
			],
			targets: options('Prates', 'Freitas')
		}
	};
	expect(spread(match, [{ p: 'a', q: 'b' }, 3], [{ p: 'a', q: 'a' }, 2], [{ q: 'b' }, 1])).toEqual([
		'+Mayor → Prates 5',
		'+Baker → Freitas 4'
	]);
	const order: KindContent = { kind: 'order', content: { stem, items: options('Vote', 'Fire') } };
	expect(spread(order, [[1, 2], 4], [[2, 1], 9])).toEqual(['+1st: Vote 4', '+2nd: Fire 4']);
	const blanks: KindContent = {
		kind: 'blanks',
		content: { stem, text: 'In [Lugo|Lugo city] on [Monday].', mode: 'typed', extra: [] }
	};
	const filled = spread(blanks, [['lugo city', 'Friday'], 2], [['Lugo', 'Monday'], 1]);
	expect(filled.map((row) => row.slice(-2))).toEqual([' 3', ' 1']);
});

test('who said it: options, and one row for how they know', () => {
	const attribution: KindContent = {
		kind: 'attribution',
		content: { stem, speakers: options('Prates', 'Freitas'), who: 'a', how: 'saw' }
	};
	const rows = spread(attribution, [{ who: 'a', how: 'saw' }, 2], [{ who: 'b', how: null }, 1]);
	expect(rows.slice(0, 2).sort()).toEqual(['+Prates 2', 'Freitas 1']);
	expect(rows.at(-1)).toMatch(/^\+How they know: .* 2$/);
});

test('long texts are for their teacher, not for the screen', () => {
	const open: KindContent = {
		kind: 'open',
		content: { stem, rubric: [], model: 'Because of the bolts.', longest: 500 }
	};
	expect(spread(open, ['I think so.', 3])).toEqual([]);
});
