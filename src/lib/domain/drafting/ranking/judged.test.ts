import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORM_IDS } from '../draft-question.ts';
import { modelOf } from './cross-validation.ts';
import { isAgreed, POINTS, type JudgedArticle, type JudgedDraft } from './judged.ts';
import weights from './weights.json' with { type: 'json' };

const rowsOf = <T>(name: string): T[] =>
	readFileSync(new URL(name, import.meta.url), 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as T);
const read = rowsOf<JudgedDraft>('judged.jsonl');
const articles = rowsOf<JudgedArticle>('judged-articles.jsonl');
const drafts = read.filter(({ isGone }) => !isGone);

describe('the judged drafts', () => {
	test('are many, of many articles, each once', () => {
		expect(drafts.length).toBeGreaterThanOrEqual(600);
		expect(articles.length).toBeGreaterThanOrEqual(30);
		expect(articles.filter(({ isOwn }) => !isOwn).length).toBe(19);
		expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
	});

	test('hold ids, spans, verdicts and features, and no words of an article', () => {
		const names = new Set(articles.map(({ name }) => name));
		for (const draft of read) {
			expect(draft.id).toMatch(/^[0-9a-f]{10}$/);
			expect(names.has(draft.article)).toBe(true);
			expect(FORM_IDS).toContain(draft.form);
			expect(draft.end).toBeGreaterThan(draft.start);
			expect(String(draft.key)).toMatch(/^(?:[0-9a-f]{10}|true|false)$/);
			for (const point of [draft.first, draft.second, draft.third ?? []].flat())
				expect(POINTS).toContain(point);
			for (const value of Object.values(draft.features)) expect(typeof value).toBe('number');
		}
	});

	test('have a third reader just where the two differ', () => {
		for (const draft of drafts) expect(draft.third !== null).toBe(!isAgreed(draft));
	});
});

test('the weights are those that the judged drafts give', () => {
	expect([weights.drafts, weights.articles]).toEqual([drafts.length, articles.length]);
	const model = modelOf(drafts, weights.lambda);
	expect(model.intercept).toBeCloseTo(weights.intercept, 3);
	for (const [name, weight] of Object.entries(weights.weights))
		expect(model.weights[name]).toBeCloseTo(weight, 3);
});
