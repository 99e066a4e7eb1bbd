import { describe, expect, test } from 'vitest';
import { nestedByArticle, settingFor, TARGET } from './cross-validation.ts';
import { isAgreed, isRight, type JudgedArticle, type JudgedDraft } from './judged.ts';

const FORMS = ['who-said', 'how-many', 'when', 'cloze'] as const;

/** An article of twenty sentences with two drafts each: the clear ones are right, the others are not. */
function articleOf(number: number, isOwn = false): [JudgedArticle, JudgedDraft[]] {
	const name = `article-${number}`;
	const drafts = Array.from({ length: 40 }, (_, i): JudgedDraft => {
		const isClear = i % 2 === 0;
		return {
			id: `${name}-${i}`,
			article: name,
			form: FORMS[Math.floor(i / 2) % FORMS.length] ?? 'cloze',
			variant: 'any',
			start: Math.floor(i / 2) * 100,
			end: Math.floor(i / 2) * 100 + 90,
			key: `${name}-${i}`,
			clashes: [],
			features: isClear ? { clear: 1 } : { 'leans on the article': 1 },
			first: isClear ? [] : ['answerable'],
			second: isClear ? [] : ['answerable', 'grammar'],
			third: null,
			isGone: false
		};
	});
	return [{ name, words: 400, sentences: 20, style: 'wire', isOwn }, drafts];
}

const made = [1, 2, 3, 4, 5, 6].map((number) => articleOf(number)).concat([articleOf(7, true)]);
const articles = new Map(made.map(([article]) => [article.name, article]));
const drafts = made.flatMap(([, list]) => list);

describe('nested cross-validation by article', () => {
	const offered = nestedByArticle(drafts, articles);

	test('scores every article but our own', () =>
		expect(offered.map(({ article }) => article.name)).toEqual(
			['1', '2', '3', '4', '5', '6'].map((number) => `article-${number}`)
		));

	test('offers what the others taught to be right, within the limits of a set', () => {
		for (const { drafts: list } of offered) {
			expect(list.length).toBe(13);
			expect(list.filter(isRight).length / list.length).toBeGreaterThanOrEqual(TARGET);
		}
	});

	test('is blind to the article that it scores', () => {
		const reversed = drafts.map((draft) =>
			draft.article === 'article-1' ? { ...draft, first: ['worth'] as const } : draft
		);
		const ids = (all: typeof offered) => all[0]?.drafts.map(({ id }) => id);
		expect(ids(nestedByArticle(reversed, articles))).toEqual(ids(offered));
	});
});

test('drafts that clash are not offered together', () => {
	const clashing = drafts.map((draft) => ({
		...draft,
		clashes: drafts
			.filter(({ article, id }) => article === draft.article && id !== draft.id)
			.map(({ id }) => id)
	}));
	for (const { drafts: list } of nestedByArticle(clashing, articles)) expect(list).toHaveLength(1);
});

test('where nothing can be told apart, the threshold is the strictest', () => {
	const blurred = drafts.map((draft) => ({ ...draft, features: { any: 1 } }));
	expect(settingFor(blurred, articles).threshold).toBeCloseTo(0.95, 6);
});

const settled: [first: string[], second: string[], third: string[] | null, right: boolean][] = [
	[[], [], null, true],
	[['worth'], ['options'], null, false],
	[[], ['worth'], null, false],
	[[], ['worth'], [], true],
	[['worth'], [], ['worth'], false]
];
test.each(settled)('%j and %j, then %j', (first, second, third, right) => {
	const draft = { ...drafts[0], first, second, third } as JudgedDraft;
	expect(isRight(draft)).toBe(right);
	expect(isAgreed(draft)).toBe((first.length === 0) === (second.length === 0));
});
