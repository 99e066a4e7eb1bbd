import type { Block, Span } from './article.ts';
import { diff, type Step } from './diff.ts';
import { sentencesOf } from './sentences.ts';

/** A text with its blocks. */
export interface Text {
	text: string;
	blocks: readonly Block[];
}

/** A sentence of the body. */
export interface Sentence extends Span {
	text: string;
	/** Index of its block. */
	block: number;
}

/** Two texts of one article, sentence by sentence. */
export interface Comparison {
	before: Text & { sentences: readonly Sentence[] };
	after: Text & { sentences: readonly Sentence[] };
	steps: readonly Step[];
}

/** Compares the bodies of the article as it was and as its publisher corrected it. */
export function compareTexts(before: Text, after: Text): Comparison {
	const [was, is] = [withSentences(before), withSentences(after)];
	const textsOf = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text);
	return { before: was, after: is, steps: diff(textsOf(was.sentences), textsOf(is.sentences)) };
}

function withSentences({ text, blocks }: Text) {
	const sentences = sentencesOf(text, blocks).map((sentence) => ({
		...sentence,
		text: text.slice(sentence.start, sentence.end)
	}));
	return { text, blocks, sentences };
}

/** Sentences that follow one another and went, came, or came in place of others. */
export interface Change {
	gone: string[];
	come: string[];
	/** The sentence before them, which stayed; '' at the beginning. */
	behind: string;
}

/** What a reader would notice, in the order of the text. */
export function changesOf({ before, after, steps }: Comparison): Change[] {
	const changes: Change[] = [];
	let open: Change | null = null;
	let behind = '';
	for (const step of steps) {
		if (step.op === 'same') {
			behind = after.sentences[step.after]?.text ?? '';
			open = null;
			continue;
		}
		if (!open) changes.push((open = { gone: [], come: [], behind }));
		if (step.op === 'out') open.gone.push(before.sentences[step.before]?.text ?? '');
		else open.come.push(after.sentences[step.after]?.text ?? '');
	}
	return changes;
}
