import { someSet, someUser } from '../factories.ts';
import { GREY_PNG } from '../images.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

const file = (name: string, buffer: Buffer, mimeType = 'image/png') => ({ name, mimeType, buffer });
const ALT = 'A grey bridge over a river';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('a teacher puts a picture into a question, and students see it', async ({
			page,
			browser,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId, itemIds } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[0]}`, { waitUntil: 'load' });
			const explanation = page.getByLabel('Explanation');
			const choose = page.getByLabel(/^(?:Choose a|Another) picture$/);
			const alt = page.getByLabel('What the picture shows');
			await page.getByText('Picture', { exact: true }).click();

			await explanation.fill('The mayor did.');
			await choose.setInputFiles(file('photo.png', Buffer.from('<script>alert(1)</script>')));
			await alt.fill(ALT);
			await press(page, 'Save question');
			await expect(choose).toHaveAccessibleDescription(/is no picture that Lede can show/);
			await expect(explanation).toHaveValue('The mayor did.');
			await expect(alt).toHaveValue(ALT);

			const large = Buffer.concat([GREY_PNG, Buffer.alloc(3 * 1024 * 1024)]);
			await choose.setInputFiles(file('photo.png', large));
			await press(page, 'Save question');
			await expect(choose).toHaveAccessibleDescription(/more than 2 MB/);
			await expect(explanation).toHaveValue('The mayor did.');

			await choose.setInputFiles(file('photo.html', GREY_PNG, 'text/html'));
			await alt.fill(' ');
			await press(page, 'Save question');
			await expect(alt).toHaveAccessibleDescription(/Say what the picture shows/);
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);

			// the picture was kept: it need not be chosen again
			await alt.fill(ALT);
			await press(page, 'Preview');
			const picture = page.getByRole('img', { name: ALT });
			const preview = page.getByRole('region', { name: 'As students see it' });
			await expect(preview.getByRole('img', { name: ALT })).toBeVisible();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await press(page, 'Save question');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Harbour town/);
			await expect(picture).toBeVisible();
			await press(page, 'Publish');
			await expect(page.getByText('Edition 1 is published.')).toBeVisible();
			const link = await page.getByRole('link', { name: 'Open the quiz' }).getAttribute('href');

			const student = await browser.newContext({ javaScriptEnabled, baseURL: server.origin });
			const phone = await student.newPage();
			await phone.goto(link ?? '');
			await press(phone, 'Start');
			const shown = phone.getByRole('group', { name: /eleven years/ }).getByRole('img');
			await expect(shown).toHaveAccessibleName(ALT);
			const src = (await shown.getAttribute('src')) ?? '';
			const served = await student.request.get(src);
			expect(served.headers()).toMatchObject({
				'content-type': 'image/png',
				'x-content-type-options': 'nosniff'
			});
			expect(GREY_PNG.equals(await served.body())).toBe(true);
			if (javaScriptEnabled) expect(await faults(phone)).toEqual([]);
			await press(phone, 'Check and submit');
			await press(phone, 'Submit answers');
			await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Your result');
			await expect(phone.getByRole('img', { name: ALT })).toBeVisible();

			const stranger = await browser.newContext({ baseURL: server.origin });
			expect((await stranger.request.get(src)).status()).toBe(404);
			await stranger.close();
			await student.close();

			await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[0]}`);
			await page.getByRole('checkbox', { name: 'Take it out' }).check();
			await press(page, 'Save question');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Harbour town/);
			await expect(picture).toHaveCount(0);
		});
	});
