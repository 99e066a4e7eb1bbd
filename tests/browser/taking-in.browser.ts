import { someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

const PARAGRAPHS = [
	'The council of Lugo closed the harbour bridge on Tuesday after engineers had found 212 cracked bolts in it.',
	'“We would rather lose a summer than lose a life,” said Helena Prates, the councillor in charge of transport.',
	'About 38,000 people cross the bridge every day, and most of them will have to take the ferry and walk.'
];
const HTML = `<!doctype html><html><head><title>Bridge closed</title><meta charset="utf-8">
<meta property="og:site_name" content="The Lugo Post">
<meta property="article:published_time" content="2024-03-12"></head>
<body><article><h1>Bridge closed</h1>${PARAGRAPHS.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 700 } });

		test.beforeEach(async ({ page, context, server, db }) => {
			await logIn(context, server.origin, db, await someUser(db));
			await page.goto('/desk/articles/new', { waitUntil: 'load' });
		});

		test("a page's source gives its words and what it says of itself", async ({ page }) => {
			await page.getByLabel('Text of the article').fill(HTML);
			await press(page, 'Read the article');
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Bridge closed');
			await expect(page.getByText('cracked bolts')).toBeVisible();
			await expect(page.getByLabel('Source')).toHaveValue('The Lugo Post');
			await expect(page.getByLabel('Date')).toHaveValue('2024-03-12');
		});

		for (const [name, content] of [
			['bridge.html', HTML],
			['bridge.txt', `Bridge closed\n\n${PARAGRAPHS.join('\n\n')}`]
		] as const)
			test(`${name} is read`, async ({ page }) => {
				const mimeType = name.endsWith('html') ? 'text/html' : 'text/plain';
				await page
					.getByLabel('Or a file')
					.setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
				await press(page, 'Read the article');
				await expect(page.getByText('cracked bolts')).toBeVisible();
			});

		test('what cannot be read is said, and nothing typed is lost', async ({ page }) => {
			const link = page.getByLabel('Link');
			await link.fill('http://127.0.0.1/secret');
			await press(page, 'Read the article');
			await expect(page.getByText(/only from public sites/)).toBeVisible();
			await expect(link).toHaveValue('http://127.0.0.1/secret');
			expect(javaScriptEnabled ? await faults(page) : []).toEqual([]);

			await page.getByLabel('Or a file').setInputFiles({
				name: 'a.pdf',
				mimeType: 'application/pdf',
				buffer: Buffer.from('%PDF-1.7')
			});
			await press(page, 'Read the article');
			await expect(page.getByText(/This is a PDF/)).toBeVisible();
			await expect(link).toHaveValue('http://127.0.0.1/secret');

			const french = 'La mairie a fermé le vieux pont mardi et personne ne sait quand il ouvrira. ';
			await page.getByLabel('Text of the article').fill(french.repeat(6));
			await press(page, 'Read the article');
			await expect(page.getByText(/not seem to be in English/)).toBeVisible();
			await expect(page.getByLabel('Text of the article')).toHaveValue(french.repeat(6));
		});
	});
