import type { KindContent } from '../../../src/lib/domain/questions/kinds/index.ts';
import { expect, test } from '../fixtures.ts';
import { quizOf, start } from './one-question.ts';

const stem = 'What stays in?';
const item = (n: number) => ({ id: `canaryid${n}`, text: `Text ${n}`, feedback: 'canarynote' });
const CASES: KindContent[] = [
	{ kind: 'order', content: { stem, items: [item(1), item(2), item(3)] } },
	{
		kind: 'match',
		content: {
			stem,
			prompts: [4, 5].map((n) => ({ ...item(n), target: `canaryid${n - 3}` })),
			targets: [item(1), item(2), item(3)]
		}
	},
	{
		kind: 'blanks',
		content: { stem, text: 'In [canarykey|canarytoo].', mode: 'typed', extra: [] }
	},
	{
		kind: 'blanks',
		content: { stem, text: 'In [Kyiv|canarytoo].', mode: 'chosen', extra: ['Riyadh'] }
	}
];

for (const [index, question] of CASES.entries())
	test(`no key reaches the browser: ${question.kind}, ${index + 1}`, async ({ page, db }) => {
		const { linkToken } = await quizOf(db, question);
		await start(page, linkToken, stem);
		for (const path of ['', '/__data.json']) {
			const answer = await page.request.get(page.url() + path);
			expect(answer.ok()).toBe(true);
			const bytes = await answer.text();
			expect(bytes).toContain(stem);
			expect(bytes).not.toContain('canary');
		}
	});
