import type { FetchProblem, ReadProblem } from '../../domain/article/usable.ts';

const PASTE_IT = 'Open the page in your browser, copy all of it, and paste that as text.';

const WORDS: Record<ReadProblem | FetchProblem | 'too-often', string> = {
	empty: 'Paste the text of an article, choose a file, or give a link.',
	'too-long': 'This is longer than 200,000 characters. Take one article at a time.',
	pdf: 'This is a PDF. Open it, copy the article’s text, and paste it here.',
	unreadable:
		'This does not read like text. Open the article, select its text, copy it, and paste it here.',
	garbled:
		'Its letters are garbled (“â€™” for an apostrophe): it was saved in another encoding. Copy the text from the page itself and paste it here.',
	'not-english': 'This does not seem to be in English. Lede reads English articles only.',
	'only-furniture':
		'There are menus, links or headlines here, but no running text. Open the article itself and copy that.',
	'too-short':
		'There are fewer than 40 words of running text here, too few for questions. Take the whole article, with its line breaks.',
	'too-deep': `The page’s source is too tangled to be read. ${PASTE_IT}`,
	'login-page': `The page asks for a login. Log in there, then: ${PASTE_IT.toLowerCase()}`,
	'bad-address': 'This is no link to a page. It begins with http:// or https://.',
	'not-allowed': `Lede fetches only from public sites on the open internet. ${PASTE_IT}`,
	unreachable: `The site could not be reached: it does not answer, or this server has no internet. ${PASTE_IT}`,
	'too-slow': `The site took longer than 10 seconds. ${PASTE_IT}`,
	'too-large': `This is larger than 2 MB. ${PASTE_IT}`,
	'too-many-redirects': `The link leads from page to page without end. ${PASTE_IT}`,
	'not-found': 'There is no page at this link any more. Check the link.',
	refused: `The site does not let Lede read the page. ${PASTE_IT}`,
	'server-fault': `The site has a fault just now. Try again later, or: ${PASTE_IT.toLowerCase()}`,
	'not-a-page': `The link leads to something that is no page of text. ${PASTE_IT}`,
	'too-often': `You have fetched many pages in a short time. Wait some minutes, or: ${PASTE_IT.toLowerCase()}`
};

/** Why an article could not be taken in, and what to do. */
export const takingInText = (problem: keyof typeof WORDS): string => WORDS[problem];
