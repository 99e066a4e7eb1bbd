import { expect, test } from 'vitest';
import { compareTexts } from '../article/compare.ts';
import { readArticle } from '../article/read-article.ts';
import type { AuthoredQuestion } from './authored.ts';
import { rested, restingOf } from './resting.ts';

const OLD = [
	'The mayor opened the bridge. It cost 58 million euros. A ferry made its last crossing.',
	'Ada Lindqvist waited eleven years. Nobody else did.'
].join('\n\n');
const NEW = [
	'The mayor opened the bridge on Monday. It cost 61 million euros.',
	'Ada Lindqvist waited eleven years. Nobody else did.'
].join('\n\n');
const read = (text: string) => {
	const article = readArticle(text);
	return {
		text: article.text,
		blocks: article.blocks.map((block) => ({ ...block, kind: 'body' as const }))
	};
};
const comparison = compareTexts(read(OLD), read(NEW));
const at = (text: string, quote: string) => {
	const start = text.indexOf(quote);
	return { start, end: start + quote.length, quote };
};
const cost = { articleId: 'a', ...at(OLD, 'It cost 58 million euros.') };
const ferry = { articleId: 'a', ...at(OLD, 'A ferry made its last crossing.') };
const years = { articleId: 'a', ...at(OLD, 'Ada Lindqvist waited eleven years.') };
const other = { articleId: 'b', ...at(OLD, 'It cost 58 million euros.') };
const dated = { ...cost, until: '2025-01-01' };
const asking = (...evidence: AuthoredQuestion['evidence']) =>
	({ kind: 'truefalse', content: { stem: 'So?', key: true }, evidence }) as AuthoredQuestion;

test.each([
	['stands', [years], 'unchanged'],
	['was rewritten', [years, cost], 'changed'],
	['is gone', [cost, ferry], 'vanished'],
	['is of another article', [other], undefined],
	['is dated already', [dated], undefined]
])('evidence that %s', (_, evidence, fate) => {
	expect(restingOf(asking(...evidence), 'a', comparison)?.fate).toBe(fate);
});

const decide = (question: AuthoredQuestion, decision: Parameters<typeof rested>[3]) => {
	const resting = restingOf(question, 'a', comparison);
	if (!resting) throw new Error('It rests on the article');
	return rested(question, 'a', resting, decision);
};

test('what stands is moved, what does not is dated; the rest is left alone', () => {
	const kept = decide(asking(other, years, cost, ferry), { way: 'keep', until: '2026-03-04' });
	expect(kept.evidence).toEqual([
		other,
		{ articleId: 'a', ...at(NEW, years.quote) },
		{ ...cost, until: '2026-03-04' },
		{ ...ferry, until: '2026-03-04' }
	]);
});

test('it rests on another sentence, once even where two came to the same', () => {
	const now = at(NEW, 'It cost 61 million euros.');
	const to = new Map([cost, ferry].map(({ quote }) => [quote, now]));
	expect(decide(asking(cost, ferry), { way: 'anchor', to }).evidence).toEqual([
		{ articleId: 'a', ...now }
	]);
});

const sentence = (text: string, quote: string, paragraph: number) => {
	const { start, end } = at(text, quote);
	return { start, end, text: quote, paragraph };
};
const shows = (...quotes: string[]): AuthoredQuestion =>
	({
		...asking(years),
		kind: 'evidence',
		content: {
			stem: 'She waited.',
			articleId: 'a',
			sentences: quotes.map((quote) => sentence(OLD, quote, OLD.indexOf(quote) > 90 ? 1 : 0)),
			keys: [quotes.indexOf(years.quote)],
			neighbours: false
		}
	}) as AuthoredQuestion;

test('sentences in the content move with the text', () => {
	const moved = decide(shows(years.quote, 'Nobody else did.'), null);
	expect(moved.content).toMatchObject({
		sentences: [sentence(NEW, years.quote, 1), sentence(NEW, 'Nobody else did.', 1)]
	});
	expect(moved.evidence).toEqual([{ articleId: 'a', ...at(NEW, years.quote) }]);
});

test('where one of them is gone, the question stays whole, and all of its evidence is dated', () => {
	const question = shows(ferry.quote, years.quote);
	expect(restingOf(question, 'a', comparison)).toMatchObject({ fate: 'changed', content: null });
	const kept = decide(question, { way: 'keep', until: '2026-03-04' });
	expect(kept.content).toEqual(question.content);
	expect(kept.evidence).toEqual([{ ...years, until: '2026-03-04' }]);
});
