import { kindOf, writtenOrder, type KindContent } from '../questions/kinds/index.ts';

/**
 * What a student answered, in the words that they chose or wrote, and nothing of what is right: an
 * order is told in the order that they gave. '' where nothing was answered.
 */
export function ownWords({ kind, content }: KindContent, answer: unknown): string {
	if (answer === null || answer === undefined) return '';
	const rows = kindOf(kind).review(content, answer, writtenOrder(kind, content));
	const texts = rows.flatMap(({ chosen, text }) => (chosen ? [text] : []));
	return (kind === 'order' ? texts.sort() : texts).join('; ');
}
