import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../domain/article/read-article.ts';
import { draftHere } from './engine.ts';

/** Self-written articles in the manner of a wire service, a local paper, a sports desk and a magazine. */
describe.each(['wire', 'council', 'sport', 'science'])('an article in the style of %s', (name) => {
	const article = readArticle(
		readFileSync(new URL(`newsrooms/${name}.txt`, import.meta.url), 'utf8')
	);
	const { offered } = draftHere(article, { seed: '1' });
	const forms = offered.map(({ form }) => form);

	test('gives at least four forms, none more than half', () => {
		expect(new Set(forms).size).toBeGreaterThanOrEqual(4);
		for (const form of forms)
			expect(forms.filter((one) => one === form).length).toBeLessThanOrEqual(forms.length / 2);
	});

	test('gives at least eight drafts', () => {
		expect(offered.length).toBeGreaterThanOrEqual(8);
	});

	test('is quoted verbatim from its body', () => {
		const body = article.blocks.filter(({ kind }) => kind === 'body');
		for (const { start, end, quote } of offered.flatMap(({ evidence }) => evidence)) {
			expect(quote).toBe(article.text.slice(start, end));
			expect(body.some((block) => block.start <= start && block.end >= end)).toBe(true);
		}
	});

	test('leaves no dateline in a stem', () => {
		for (const { question } of offered)
			expect(question.content.stem).not.toMatch(/BERGEN|\(NTB\)|— [A-Z]/);
	});
});
