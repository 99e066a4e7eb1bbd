import type { Block, Span } from './article.ts';
import { diff, type Step } from './diff.ts';
import { LIKE, likeness, wordsOf } from './likeness.ts';
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

/** A sentence that went, one that came, or one in place of another; '' where there is none. */
export interface Change {
	gone: string;
	come: string;
	/** The sentence before it, where that stayed. */
	behind: string;
}

/** What a reader would notice, in the order of the text. */
export function changesOf({ before, after, steps }: Comparison): Change[] {
	const changes: Change[] = [];
	let behind = '';
	let gone: string[] = [];
	let come: string[] = [];
	const close = () => {
		const rows = inPairs(gone, come);
		changes.push(...rows.map((row, index) => ({ ...row, behind: index ? '' : behind })));
		[gone, come] = [[], []];
	};
	for (const step of steps) {
		if (step.op === 'out') gone.push(before.sentences[step.before]?.text ?? '');
		else if (step.op === 'in') come.push(after.sentences[step.after]?.text ?? '');
		else {
			close();
			behind = after.sentences[step.after]?.text ?? '';
		}
	}
	close();
	return changes;
}

/** So far ahead one is looked for that was rewritten. */
const AHEAD = 20;

/** Each sentence that came beside the next like it that went. */
function inPairs(gone: readonly string[], come: readonly string[]) {
	const rows: { gone: string; come: string }[] = [];
	let next = 0;
	for (const text of come) {
		const words = wordsOf(text);
		const at = gone
			.slice(next, next + AHEAD)
			.findIndex((one) => likeness(wordsOf(one), words) >= LIKE);
		if (at < 0) rows.push({ gone: '', come: text });
		else {
			rows.push(...gone.slice(next, next + at).map((one) => ({ gone: one, come: '' })));
			rows.push({ gone: gone[next + at] ?? '', come: text });
			next += at + 1;
		}
	}
	return [...rows, ...gone.slice(next).map((one) => ({ gone: one, come: '' }))];
}
