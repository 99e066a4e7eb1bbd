import { expect, type Locator, type Page } from 'playwright/test';

// Pages work before their scripts are there, and differently: a pressed button then opens the page
// anew. What only scripts do is tested once the form has them.

const MARK = 'data-enhanced';

/** Has each form of the page marked when a script listens for its being sent. */
export const markEnhanced = (page: Page) =>
	page.addInitScript((mark) => {
		const listen = EventTarget.prototype.addEventListener;
		EventTarget.prototype.addEventListener = function (type, ...rest) {
			if (type === 'submit' && this instanceof HTMLFormElement) this.setAttribute(mark, '');
			return listen.call(this, type, ...rest);
		};
	}, MARK);

/** Waits until the form of this control is sent by script. */
export const enhanced = (control: Locator) =>
	expect(control.locator('xpath=ancestor::form')).toHaveAttribute(MARK);
