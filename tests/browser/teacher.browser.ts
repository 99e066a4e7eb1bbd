import { expect, test } from './fixtures.ts';
import { invitationPath } from './people.ts';

/** A page as it is scraped: the same title twice, a caption, a byline, a player's clock, a credit. */
const PAGE = `Library in Eastport opens on Sundays after long dispute

Library in Eastport opens on Sundays after long dispute
Readers wait outside the library in Eastport, on March 1, 2025. Lena Brandt/Reuters
Maya Osei
Updated:
0:00

Mayor Clara Nowak said on March 3 that the library in Eastport would open on Sundays from April.

“Nobody should have to choose between work and reading,” Nowak told reporters in Eastport.

Librarian Peter Lind said that 420 people signed the petition within nine days.

Council member Oscar Feld called the plan too expensive. “We cannot pay for it with hope,” Feld said at a meeting on March 5.

The city will spend 85,000 dollars a year on the longer hours, according to the finance office.

Professor Amira Haddad said that Sunday readers are younger than weekday readers. Her team counted 1,200 visitors in a trial that ended in December 2024.

“The trial surprised all of us,” Haddad said.

Tom Berg contributed to this report.`;

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a teacher goes from a pasted page to a published quiz', async ({ page, db }) => {
			const press = (name: string | RegExp) =>
				page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
			await page.goto(await invitationPath(db));
			await page.getByLabel('Name').fill('Ines Weber');
			await page
				.getByLabel('E-mail')
				.fill(`ines-${javaScriptEnabled}-${Date.now()}@school.example`);
			await page.getByLabel('Password').fill('tram42lantern');
			await page.getByRole('main').getByRole('button').click();
			await expect(page).toHaveURL(/\/desk$/);

			// what the page holds beside the article is set aside, and can be flipped both ways
			await page.getByRole('link', { name: 'New quiz from an article' }).first().click();
			const text = page.getByRole('textbox', { name: /text/i }).first();
			await text.fill('Too short.');
			await page.getByRole('main').getByRole('button').last().click();
			await expect(text).toHaveValue('Too short.');
			await expect(text).toHaveAttribute('aria-invalid', 'true');
			await text.fill(PAGE);
			await page.getByRole('main').getByRole('button').last().click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Library in Eastport');
			const block = (words: string) => page.getByRole('listitem').filter({ hasText: words });
			for (const [words, kind] of [
				['Lena Brandt/Reuters', 'picture caption'],
				['Updated:', 'date, time or label'],
				['0:00', 'date, time or label'],
				['contributed to this report', 'credit']
			] as const)
				await expect(block(words)).toContainText(`Left out: ${kind}`);
			const credit = block('contributed to this report');
			await credit.getByRole('button', { name: 'Take in' }).click();
			await expect(credit.getByRole('button', { name: 'Take out' })).toBeVisible();
			await credit.getByRole('button', { name: 'Take out' }).click();
			await expect(credit).toContainText('Left out: credit');

			await press('Draft questions');
			const suggestions = page.getByRole('region', { name: /^Suggested questions/ });
			await expect(suggestions.getByRole('button', { name: /^Add: / }).nth(3)).toBeVisible();
			await expect(suggestions).not.toContainText('contributed to this report');
			await suggestions.getByRole('button', { name: /^Add all/ }).click();
			const questions = page.getByRole('region', { name: /^Questions \(\d+\)/ });
			const cards = questions.getByRole('heading', { level: 3 });
			await expect(cards.nth(3)).toBeVisible();

			// order, deletion and undo
			const stems = (await cards.allTextContents()).map((text) =>
				text.replace(/^Question \d+: /, '')
			);
			await questions
				.getByRole('button', { name: /^Move down/ })
				.first()
				.click();
			await expect(cards.first()).toContainText(stems[1] ?? 'a second question');
			await questions.getByRole('button', { name: 'Delete question 1' }).click();
			await expect(cards).toHaveCount(stems.length - 1);
			await page.getByRole('button', { name: 'Undo' }).click();
			await expect(cards).toHaveCount(stems.length);
			await expect(cards.first()).toContainText(stems[1] ?? 'a second question');

			// one written by hand, with a mistake that publishing names
			await page.getByLabel('Add a question by hand').selectOption({ label: 'Multiple choice' });
			await press('Write it');
			await page.getByLabel('Question', { exact: true }).fill('Who called the plan too expensive?');
			await page.getByRole('textbox', { name: 'Option 1' }).fill('Oscar Feld');
			await page.getByRole('textbox', { name: 'Option 2' }).fill('oscar feld');
			await page.getByLabel('Option 1 is right').check();
			await page.getByLabel('Points').fill('2');
			await page.getByLabel('As of').fill('2025-03-05');
			await page.getByLabel('Explanation').fill('Feld, of the council.');
			const sentences = page.getByLabel(/^Add a sentence from the list/);
			const about = await sentences.getByRole('option', { name: /too expensive/ }).textContent();
			await sentences.selectOption({ label: about ?? '' });
			await press('Save question');
			await expect(cards).toHaveCount(stems.length + 1);
			const publish = page.getByRole('region', { name: 'Publish' });
			await publish.getByRole('button', { name: 'Publish', exact: true }).click();
			const refusal = publish.getByRole('link', {
				name: new RegExp(`Question ${stems.length + 1}`)
			});
			await expect(refusal).toBeVisible();
			await expect(publish).toContainText(/same/);

			await questions.getByRole('link', { name: `Edit question ${stems.length + 1}` }).click();
			await expect(page.getByRole('checkbox', { name: /too expensive/ })).toBeChecked();
			await page.getByRole('textbox', { name: 'Option 2' }).fill('Clara Nowak');
			await press('Save question');
			await publish.getByRole('radio', { name: /By link/ }).check();
			await publish.getByRole('button', { name: 'Publish', exact: true }).click();
			const link = page.getByRole('textbox', { name: 'Link' });
			await expect(link).toHaveValue(/\/q\/[\w-]{22}$/);
			const quiz = page.url();

			await page.getByRole('link', { name: 'Show on the projector' }).click();
			await expect(page.getByRole('img')).toHaveAccessibleName(/\S/);
			await expect(page.getByRole('main')).toContainText(/[34679ACDEFGHJKMNPQRTWXY]{6}/);
			await page.goto(quiz);
			await page.getByRole('link', { name: 'Open the quiz' }).click();
			await expect(page.getByRole('main')).toContainText('author');
			await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
		});

		test('logs out and in, and is told of a wrong password', async ({ page, db }) => {
			const email = `otto-${javaScriptEnabled}-${Date.now()}@school.example`;
			await page.goto(await invitationPath(db));
			await page.getByLabel('Name').fill('Otto');
			await page.getByLabel('E-mail').fill(email);
			await page.getByLabel('Password').fill('tram42lantern');
			await page.getByRole('main').getByRole('button').click();
			await page.getByRole('button', { name: 'Log out' }).click();
			await page.goto('/desk/articles/new');
			await expect(page).toHaveURL(/\/login\?to=/);
			await page.getByLabel('E-mail').fill(email);
			await page.getByLabel('Password').fill('tram42lanterns');
			await page.getByRole('main').getByRole('button').click();
			await expect(page.getByRole('alert')).toContainText('do not fit together');
			await expect(page.getByLabel('E-mail')).toHaveValue(email);
			await page.getByLabel('Password').fill('tram42lantern');
			await page.getByRole('main').getByRole('button').click();
			await expect(page).toHaveURL(/\/desk\/articles\/new$/);
		});
	});
