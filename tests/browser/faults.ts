import axe from 'axe-core';
import type { Page } from 'playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page, and whether it is wider than its window. */
export async function faults(page: Page): Promise<string[]> {
	// evaluated by the debugger, which the page's CSP does not bind
	await page.evaluate(axe.source);
	const found = await page.evaluate(async (tags) => {
		const { axe } = window as unknown as { axe: typeof import('axe-core') };
		const { violations } = await axe.run(document, { runOnly: tags });
		const wide = document.documentElement.scrollWidth > window.innerWidth ? ['too wide'] : [];
		return [
			...wide,
			...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
		];
	}, TAGS);
	return found.map((fault) => `${new URL(page.url()).pathname}: ${fault}`);
}
