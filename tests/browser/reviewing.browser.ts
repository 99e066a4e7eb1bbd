import type { DraftQuestion } from '../../src/lib/domain/drafting/draft-question.ts';
import { addDrafts } from '../../src/lib/server/db/drafts.ts';
import { judgedDrafts } from '../../src/lib/server/db/draft-verdicts.ts';
import { articlesOf } from '../../src/lib/server/db/sets.ts';
import { someSet, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';

const ASKS = ['number', 'time', 'recall'] as const;

/** A suggestion with four wrong options to choose from. */
function suggestion(index: number, quote: string): DraftQuestion {
	const option = (text: string) => ({ text, feedback: `The article does not say ${text}.` });
	return {
		form: 'how-many',
		asks: ASKS[index % ASKS.length] ?? 'recall',
		difficulty: 'medium',
		question: {
			kind: 'choice',
			content: {
				stem: `How many boats came on day ${index + 1}?`,
				options: [
					{ id: 'a', ...option('11') },
					{ id: 'b', text: '12', feedback: '' },
					{ id: 'c', ...option('13') }
				],
				key: 'b'
			}
		},
		ladder: ['11', '13', '20', '40'].map(option),
		explanation: 'The article says so.',
		evidence: [{ start: 0, end: quote.length, quote }],
		asOf: null,
		reviewBy: '2030-01-31',
		edits: [{ kind: 'pronoun-resolved', from: 'She', to: 'Ana Lopes' }],
		checks: [{ rule: 'options differ', passed: true }],
		score: 1 - index / 100,
		features: {},
		recommended: index < 20
	};
}

test.describe('twenty-two suggestions', () => {
	test.beforeEach(async ({ page, context, server, db }) => {
		const teacher = await someUser(db);
		const { setId } = await someSet(db, teacher);
		const [article] = await articlesOf(db, teacher.schoolId, setId);
		if (!article) throw new Error('the set has no article');
		const drafts = Array.from({ length: 22 }, (_, i) => suggestion(i, article.text.slice(0, 20)));
		await addDrafts(db, teacher, setId, article.id, drafts);
		await logIn(context, server.origin, db, teacher);
		await page.goto(`/desk/quizzes/${setId}`, { waitUntil: 'load' });
	});

	test('are reviewed by keyboard, three keys each at most', async ({ page, db }) => {
		const suggested = page.getByRole('region', { name: /^Suggested questions/ });
		const said = suggested.getByRole('status');
		let presses = 0;
		const press = async (key: string) => {
			presses++;
			await page.keyboard.press(key);
		};
		await suggested.getByRole('button', { name: /^Add all 20/ }).focus();
		await press('Tab');
		for (let reviewed = 0; reviewed < 20; reviewed++) {
			const left = suggested.getByRole('button', { name: /^Add: / });
			await expect(left).toHaveCount(20 - reviewed);
			await expect(left.first()).toBeFocused();
			if (reviewed % 2) await press('a');
			else {
				await press('x');
				await press('3');
			}
			const done = reviewed % 2 ? 'added to the quiz' : 'was rejected';
			await expect(said.filter({ hasText: done })).not.toHaveCount(0);
			if (reviewed === 18) break;
		}
		expect(presses).toBeLessThanOrEqual(3 * 20);
		const judged = await judgedDrafts(db);
		expect(judged.filter(({ outcome }) => outcome === 'accepted').length).toBeGreaterThanOrEqual(9);
		expect(judged.filter(({ reason }) => reason === 'several-right').length).toBeGreaterThanOrEqual(
			10
		);
	});

	test('say what they ask, why the others are wrong, and take other options', async ({ page }) => {
		const suggested = page.getByRole('region', { name: /^Suggested questions/ });
		for (const name of ['Numbers', 'When', 'What happened'])
			await expect(suggested.getByRole('heading', { level: 3, name })).toBeVisible();
		const first = suggested.getByRole('listitem').filter({ hasText: 'on day 1?' }).first();
		await first.getByText('About this suggestion').click();
		await expect(first).toContainText('The article does not say 11.');
		await expect(first).toContainText('“She” → “Ana Lopes”');
		await expect(first).toContainText('31 January 2030');
		await first.getByLabel(/^More for: /).click();
		await first.getByRole('button', { name: 'Easier wrong options' }).click();
		await expect(first).toContainText('40');
		await expect(first).not.toContainText('11');
		expect(await faults(page)).toEqual([]);
		await expect(suggested.getByText('Show 2 more suggestions')).toBeVisible();
		await suggested.getByText('Show 2 more suggestions').click();
		await expect(suggested.getByRole('heading', { name: 'on day 21?' })).toBeVisible();
	});

	test('open for changes as questions', async ({ page }) => {
		await page.getByRole('button', { name: 'Edit: How many boats came on day 1?' }).click();
		await expect(page.getByLabel('Question', { exact: true })).toHaveValue(
			'How many boats came on day 1?'
		);
	});
});
