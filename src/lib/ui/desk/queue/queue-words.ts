/** What a decision has done, in a sentence; '' before there was one. */
const DONE: Record<string, string> = {
	counts: 'It counts, for everyone who wrote it.',
	'does-not': 'It does not count. The marks of those who wrote it have changed.',
	grant: 'This student has the mark, and sees it with the result.',
	everyone: 'The answer counts for everyone who gave it.',
	keep: 'The mark stays. The student sees that you looked at it.',
	marked: 'Marked. The student sees it with the result.',
	undone: 'It is taken back, and waits for you again.'
};

export const doneText = (done: string): string =>
	(Object.hasOwn(DONE, done) ? DONE[done] : '') ?? '';
