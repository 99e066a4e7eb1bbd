import { standingTexts } from '../../domain/questions/compare-words.ts';
import type { KindView } from '../../domain/questions/kinds/index.ts';

/** A part of a question that is read aloud by itself. */
export interface Spoken {
	/** As in "Read the question aloud". */
	name: string;
	text: string;
}

/** The parts of a view that are lists, and what they are called. */
const LISTS: Record<string, string> = {
	options: 'the answers',
	speakers: 'the speakers',
	sentences: 'the sentences',
	prompts: 'the first list',
	targets: 'the second list',
	items: 'the list',
	words: 'the words',
	rubric: 'what counts'
};

/** What can be read aloud of a question: its stem, and each group of what is to be chosen from. */
export function spokenOf({ kind, view }: KindView): Spoken[] {
	const parts: Spoken[] = [{ name: 'the question', text: view.stem }];
	if (kind === 'truefalse') parts.push({ name: 'the answers', text: 'True. False.' });
	if (kind === 'compare')
		parts.push({ name: 'the answers', text: said(Object.values(standingTexts(view.a, view.b))) });
	if (kind === 'blanks') parts.push({ name: 'the text', text: view.parts.join(' … blank … ') });
	for (const [field, value] of Object.entries(view) as [string, unknown][]) {
		const name = LISTS[field];
		if (name && Array.isArray(value) && value.length) parts.push({ name, text: said(value) });
	}
	return parts;
}

const said = (list: readonly (string | { text: string })[]): string =>
	list
		.map((one) => (typeof one === 'string' ? one : one.text).trim())
		.map((text) => (/[.!?…]["”’)]*$/.test(text) ? text : `${text}.`))
		.join('\n');
