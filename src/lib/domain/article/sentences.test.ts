import { expect, test } from 'vitest';
import { sentencesIn } from './sentences.ts';

/** Each paragraph with `|` where one sentence ends and the next begins. */
const paragraphs = [
	'The bridge is shut. | It will open in May.',
	'Dr. Ana Lopes met Mr. Lind on Jan. 5 in St. Louis. | They agreed.',
	'The U.S. army left. | The U.S. and Spain signed. | He lives in the U.S. | The end came soon.',
	'“We will not go. We will stay,” she said. | Nobody answered.',
	'“We are close,” Lopes said. | “I think we will sign.”',
	'He asked "Why now? Why here?" and left. | Nobody knew.',
	'It cost $3.5 million (about 3.2 million euros. Some say more) to build. | It stands.',
	'J. K. Lund wrote it. | It sold well.',
	'The firm, Lind Inc., grew. | It was sold at 5 p.m. on Friday.'
];

test.each(paragraphs)('%s', (marked) => {
	const paragraph = marked.replaceAll(' | ', ' ');
	const sentences = sentencesIn(paragraph).map(({ start, end }) => paragraph.slice(start, end));
	expect(sentences).toEqual(marked.split(' | '));
});
