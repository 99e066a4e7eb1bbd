import type { Browser, BrowserContext, Page } from 'playwright/test';
import { expect } from './fixtures.ts';

// What is done on the pages of a class, by role and name.

export const PHONE = { width: 360, height: 740 };

/** Another person, with a browser of their own. */
export async function another(
	browser: Browser,
	baseURL: string,
	javaScriptEnabled: boolean
): Promise<[Page, BrowserContext]> {
	const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: PHONE });
	return [await context.newPage(), context];
}

export const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: true }).click();
export const follow = (page: Page, name: string) =>
	page.getByRole('link', { name, exact: true }).click();
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

export async function signIn(page: Page, name: string, passcode: string) {
	await page.getByRole('combobox', { name: 'Your name' }).selectOption(name);
	await page.getByRole('textbox', { name: 'Passcode' }).fill(passcode);
	await press(page, 'Sign in');
}

export const isSignedIn = (page: Page, name: string) =>
	expect(page.getByRole('banner')).toContainText(name);

/** The passcode on the card of this name, as it is read from the page. */
export async function passcodeOf(page: Page, name: string) {
	const card = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
	const text = await card.filter({ hasText: name }).innerText();
	return /(\d{3}) (\d{3})/.exec(text)?.slice(1).join('') ?? '';
}
