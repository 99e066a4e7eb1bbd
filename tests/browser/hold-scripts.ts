import type { Page } from 'playwright/test';

/** Keeps the scripts of the pages to come back until the function it gives is called. */
export async function holdScripts(page: Page): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}
